import { ink, sizes } from './looks.ts'
import { type Paper, putLine, tagged } from './paper.ts'

export interface Bar {
  label: string
  /** From the bottom up. */
  parts: readonly { value: number; colour: string }[]
  /** A line across: the money there is. */
  limit?: number
  /** Above the bar. */
  said: string
}

/** Stacked bars on a common scale that begins at 0; every bar says its sum. `alt` says what the picture shows. */
export function barChart(paper: Paper, bars: readonly Bar[], { height, alt }: { height: number; alt: string }): void {
  const { doc } = paper
  paper.need(height)
  const { left, y, width } = paper
  const top = y + 16
  const base = y + height - 16
  const sum = ({ parts }: Bar) => parts.reduce((total, { value }) => total + value, 0)
  const most = Math.max(1e-9, ...bars.map((bar) => Math.max(sum(bar), bar.limit ?? 0)))
  const scale = (base - top) / most
  const slot = width / Math.max(1, bars.length)
  const barWidth = Math.min(52, slot * 0.55)
  tagged(
    paper,
    'Figure',
    () => {
      doc
        .lineWidth(0.6)
        .strokeColor(ink.line)
        .moveTo(left, base)
        .lineTo(left + width, base)
        .stroke()
      bars.forEach((bar, at) => {
        const x = left + slot * at + (slot - barWidth) / 2
        let from = base
        for (const { value, colour } of bar.parts) {
          const rise = value * scale
          if (rise <= 0) continue
          doc
            .rect(x, from - rise, barWidth, rise)
            .lineWidth(0.4)
            .fillAndStroke(colour, '#ffffff')
          from -= rise
        }
        const limitY = bar.limit === undefined ? base : base - bar.limit * scale
        if (bar.limit !== undefined)
          doc
            .lineWidth(1.2)
            .strokeColor(ink.text)
            .moveTo(x - 7, limitY)
            .lineTo(x + barWidth + 7, limitY)
            .stroke()
        const box = { x: left + slot * at, width: slot }
        putLine(paper, bar.said, { ...box, y: Math.min(from, limitY) - 12 }, { size: sizes.small, align: 'center' })
        putLine(paper, bar.label, { ...box, y: base + 4 }, { size: sizes.table, align: 'center', isBold: true })
      })
    },
    { alt },
  )
  paper.y += height + 6
}

/** Squares of colour and what they stand for, in lines as long as the page is wide. */
export function legend(paper: Paper, entries: readonly { colour: string; text: string }[]): void {
  const { doc } = paper
  const size = 8
  const step = 13
  paper.need(step)
  let x = paper.left
  tagged(paper, 'P', () => {
    for (const { colour, text } of entries) {
      doc.fontSize(sizes.table)
      const width = size + 4 + doc.widthOfString(text) + 14
      if (x > paper.left && x + width > paper.left + paper.width) {
        x = paper.left
        paper.y += step
      }
      doc.rect(x, paper.y + 1, size, size).fill(colour)
      putLine(paper, text, { x: x + size + 4, y: paper.y, width: paper.width - size - 4 }, { size: sizes.table })
      x += width
    }
  })
  paper.y += step + 3
}

import { ink, sizes } from './looks.ts'
import { artifact, heightOf, type Paper, put, type TextStyle, tagged } from './paper.ts'

/** Less of a page is left to a part that begins on it. */
const leastForPart = 260

/** A part of the document: its title, its place in the outline and in the contents; on a new page, but for what is short. */
export function part(paper: Paper, title: string, { isShort = false } = {}): PDFKit.PDFOutline {
  if (!isShort || paper.room() < leastForPart) paper.newPage()
  else paper.space(26)
  paper.contents.push({ title, page: paper.doc.bufferedPageRange().count })
  tagged(paper, 'H1', () =>
    put(paper, title, { x: paper.left, y: paper.y, width: paper.width }, { size: sizes.heading, isBold: true }),
  )
  paper.y += heightOf(paper, title, paper.width, { size: sizes.heading, isBold: true }) + 4
  rule(paper, ink.accent)
  paper.space(10)
  return paper.doc.outline.addItem(title)
}

/** A heading within a part, never alone at the foot of a page: `following` points come with it. */
export function heading(paper: Paper, text: string, { following = 60, outline }: Heading = {}): void {
  const style: TextStyle = { size: sizes.subheading, isBold: true }
  const height = heightOf(paper, text, paper.width, style)
  paper.need(height + following)
  paper.space(4)
  tagged(paper, 'H2', () => put(paper, text, { x: paper.left, y: paper.y, width: paper.width }, style))
  paper.y += height + 4
  outline?.addItem(text)
}

interface Heading {
  following?: number
  outline?: PDFKit.PDFOutline
}

export function paragraph(paper: Paper, text: string, style: TextStyle = {}): void {
  const height = heightOf(paper, text, paper.width, style)
  paper.need(height)
  tagged(paper, 'P', () => put(paper, text, { x: paper.left, y: paper.y, width: paper.width }, style))
  paper.y += height + 5
}

/** What qualifies the table or picture above it. */
export const note = (paper: Paper, text: string): void =>
  paragraph(paper, text, { size: sizes.table, colour: ink.quiet })

export function bullets(paper: Paper, lines: readonly string[], style: TextStyle = {}): void {
  const indent = 11
  for (const line of lines) {
    const height = heightOf(paper, line, paper.width - indent, style)
    paper.need(height)
    tagged(paper, 'P', () => {
      put(paper, '•', { x: paper.left, y: paper.y, width: indent }, { ...style, colour: ink.accent })
      put(paper, line, { x: paper.left + indent, y: paper.y, width: paper.width - indent }, style)
    })
    paper.y += height + 3
  }
  paper.space(3)
}

/** What must be read before the rest, on a band. */
export function warning(paper: Paper, title: string, lines: readonly string[]): void {
  const pad = 9
  const width = paper.width - 2 * pad
  const text = lines.join('\n')
  const titleHeight = heightOf(paper, title, width, { isBold: true })
  const height = titleHeight + (text === '' ? 0 : heightOf(paper, text, width) + 3) + 2 * pad
  paper.need(height)
  const { doc, left, y } = paper
  artifact(paper, () => {
    doc.rect(left, y, paper.width, height).fill(ink.warning)
    doc.rect(left, y, 3, height).fill(ink.accent)
  })
  tagged(paper, 'P', () => {
    put(paper, title, { x: left + pad, y: y + pad, width }, { isBold: true })
    if (text !== '') put(paper, text, { x: left + pad, y: y + pad + titleHeight + 3, width })
  })
  paper.y += height + 10
}

function rule(paper: Paper, colour: string = ink.line): void {
  const { doc, left, y, width } = paper
  artifact(paper, () =>
    doc
      .lineWidth(0.8)
      .strokeColor(colour)
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke(),
  )
  paper.space(2)
}

/** Names and what they are, in two columns. */
export function facts(paper: Paper, pairs: readonly (readonly [name: string, value: string])[], nameWidth = 150): void {
  const valueWidth = paper.width - nameWidth - 8
  for (const [name, value] of pairs) {
    const height = Math.max(heightOf(paper, name, nameWidth), heightOf(paper, value, valueWidth))
    paper.need(height)
    tagged(paper, 'P', () => {
      put(paper, name, { x: paper.left, y: paper.y, width: nameWidth }, { colour: ink.quiet })
      put(paper, value, { x: paper.left + nameWidth + 8, y: paper.y, width: valueWidth })
    })
    paper.y += height + 3
  }
  paper.space(5)
}

/** Few figures, each larger than what it is of. */
export function headlines(paper: Paper, figures: readonly { figure: string; of: string }[]): void {
  const perRow = Math.min(3, figures.length)
  const gap = 12
  const width = (paper.width - gap * (perRow - 1)) / perRow
  for (let first = 0; first < figures.length; first += perRow) {
    const row = figures.slice(first, first + perRow)
    const figureHeight = Math.max(
      ...row.map(({ figure }) => heightOf(paper, figure, width, { size: 17, isBold: true })),
    )
    const height = figureHeight + Math.max(...row.map(({ of }) => heightOf(paper, of, width, { size: 8.5 }))) + 8
    paper.need(height)
    const { left, y } = paper
    row.forEach(({ figure, of }, at) => {
      const x = left + at * (width + gap)
      tagged(paper, 'P', () => {
        put(paper, figure, { x, y, width }, { size: 17, isBold: true, colour: ink.accent })
        put(paper, of, { x, y: y + figureHeight + 1, width }, { size: 8.5, colour: ink.quiet })
      })
    })
    paper.y += height
  }
  paper.space(4)
}

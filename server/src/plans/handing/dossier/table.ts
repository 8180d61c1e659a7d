import { ink, sizes } from './looks.ts'
import { artifact, heightOf, type Paper, put } from './paper.ts'

export interface Column {
  title: string
  /** Share of the width, of the sum of all. */
  width: number
  align?: 'left' | 'right'
  /** Left away where no row has anything in it. */
  isOptional?: boolean
}

export interface TableRow {
  cells: readonly string[]
  /** Sums and group heads. */
  isBold?: boolean
  /** Stands over what follows: never alone at the foot of a page. */
  isHead?: boolean
  /** Of the square before the first cell. */
  colour?: string
}

const pad = 3
const swatch = 7

/** A table that goes on over pages with its head repeated; no row is cut in two. */
export function table(
  paper: Paper,
  allColumns: readonly Column[],
  allRows: readonly TableRow[],
  size: number = sizes.table,
): void {
  const shown = allColumns.map(
    ({ isOptional }, at) => isOptional !== true || allRows.some(({ cells }) => cells[at] !== ''),
  )
  const columns = allColumns.filter((_, at) => shown[at])
  const rows = allRows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => shown[at]) }))
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (width / all) * paper.width)
  const { doc } = paper
  const structure = doc.struct('Table')
  doc.addStructure(structure)
  const heightsOf = ({ cells, isBold, colour }: TableRow) =>
    Math.max(
      ...cells.map((cell, at) =>
        heightOf(paper, cell, (widths[at] as number) - 2 * pad - (at === 0 && colour ? swatch + 3 : 0), {
          size,
          isBold: isBold ?? false,
        }),
      ),
    ) +
    2 * pad
  const head: TableRow = { cells: columns.map(({ title }) => title), isBold: true }
  const headHeight = heightsOf(head)

  const draw = (row: TableRow, height: number, tag: 'TH' | 'TD') => {
    const { left, y } = paper
    if (tag === 'TH') artifact(paper, () => doc.rect(left, y, paper.width, height).fill(ink.band))
    const line = doc.struct('TR')
    structure.add(line)
    let x = left
    row.cells.forEach((cell, at) => {
      const width = widths[at] as number
      const before = at === 0 && row.colour !== undefined ? swatch + 3 : 0
      const box = { x: x + pad + before, y: y + pad, width: width - 2 * pad - before }
      const { align } = columns[at] as Column
      if (before > 0) artifact(paper, () => doc.rect(x + pad, y + pad + 1, swatch, swatch).fill(row.colour as string))
      line.add(
        doc.struct(tag, tag === 'TH' ? ({ scope: 'Column' } as PDFKit.Mixins.StructureElementOptions) : {}, [
          () => put(paper, cell, box, { size, isBold: row.isBold ?? false, align: align ?? 'left' }),
        ]),
      )
      x += width
    })
    line.end()
    paper.y += height
    artifact(paper, () =>
      doc
        .lineWidth(0.4)
        .strokeColor(tag === 'TH' ? ink.line : ink.faint)
        .moveTo(left, paper.y)
        .lineTo(left + paper.width, paper.y)
        .stroke(),
    )
  }

  const first = rows[0]
  paper.need(headHeight + (first === undefined ? 0 : heightsOf(first)))
  draw(head, headHeight, 'TH')
  for (const [at, row] of rows.entries()) {
    const height = heightsOf(row)
    const next = row.isHead === true ? rows[at + 1] : undefined
    if (height + (next === undefined ? 0 : heightsOf(next)) > paper.room()) {
      paper.newPage()
      draw(head, headHeight, 'TH')
    }
    draw(row, height, 'TD')
  }
  structure.end()
  paper.space(9)
}

import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** Building stones of a proposal, all alike. */
export const heading = (text: string, isFirst = false): Paragraph =>
  new Paragraph({ text, heading: isFirst ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true })

export const paragraph = (text: string, isBold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, bold: isBold })], spacing: { after: 120 } })

const cell = (text: string, isHead: boolean, isNumber: boolean): TableCell =>
  new TableCell({
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isNumber ? 'right' : 'left',
        children: [new TextRun({ text, bold: isHead })],
      }),
    ],
  })

interface TableOptions {
  /** Columns with numbers, from 0. */
  numbers?: readonly number[]
  /** The last row is a sum. */
  hasTotal?: boolean
}

/** The first row names the columns and stands again on every page. */
export function table(
  rows: readonly (readonly string[])[],
  { numbers = [], hasTotal = false }: TableOptions = {},
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: cells.map((text, column) =>
            cell(text, at === 0 || (hasTotal && at === rows.length - 1), numbers.includes(column)),
          ),
        }),
    ),
  })
}

/** Name and value in two columns. */
export const facts = (rows: readonly (readonly [string, string])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [3600, 5600],
    rows: rows.map(
      ([name, value]) =>
        new TableRow({ cantSplit: true, children: [cell(name, true, false), cell(value, false, false)] }),
    ),
  })

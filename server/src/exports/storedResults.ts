import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { WorkbookSheet } from './workbook.ts'

type Result = string | number | null

/**
 * The workbook with the results of its formulas stored beside them. The library writes formulas alone, which previews, mail programs
 * and readers without an engine show as nothing.
 */
export function withStoredResults(file: Uint8Array, sheets: readonly WorkbookSheet[]): Uint8Array {
  const parts = unzipSync(file)
  for (const [at, sheet] of sheets.entries()) {
    const results = formulaResults(sheet)
    const name = `xl/worksheets/sheet${at + 1}.xml`
    const part = parts[name]
    if (part === undefined || results.every((result) => result === null)) continue
    parts[name] = strToU8(storeResults(strFromU8(part), results))
  }
  return zipSync(parts)
}

/** In the order in which they are written: row by row. */
const formulaResults = ({ rows }: WorkbookSheet): Result[] =>
  rows.flatMap((row) =>
    row.flatMap((cell) =>
      typeof cell === 'object' && cell !== null && cell.formula !== undefined ? [cell.value ?? null] : [],
    ),
  )

function storeResults(xml: string, results: readonly Result[]): string {
  let next = 0
  return xml.replace(/<c ([^>]*)><f>([^<]*)<\/f><\/c>/g, (cell, attributes: string, formula: string) => {
    const result = results[next++] ?? null
    if (result === null) return cell
    if (typeof result === 'number') return `<c ${attributes}><f>${formula}</f><v>${result}</v></c>`
    return `<c ${attributes} t="str"><f>${formula}</f><v>${escaped(result)}</v></c>`
  })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

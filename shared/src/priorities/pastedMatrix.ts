import type { Issue } from '../problems/issue.ts'
import { pairwiseIssues } from './pairwiseIssues.ts'

export interface PastedMatrix {
  /** In the order of the criteria; null where there are issues. */
  matrix: (number | null)[][] | null
  issues: Issue[]
}

type Cell = number | string | null

/**
 * A matrix copied from a spreadsheet: cells by tab, semicolon or blanks, decimals with comma or point, `1/3`, with or without
 * names beside and above. Where only one side of the diagonal is filled the other one follows; an empty pair is not answered.
 * Rows that are named like the criteria come into their order; where only some are, nobody knows where the others belong.
 */
export function pastedMatrix(text: string, names: readonly string[]): PastedMatrix {
  const rows = cellsOf(text)
  if (rows.length === 0) return { matrix: null, issues: [{ code: 'matrix-paste-empty' }] }
  const { labels, cells } = withoutLabels(rows)
  const longest = Math.max(cells.length, ...cells.map((row) => row.length))
  const square = cells.map((row) => [...row, ...Array.from({ length: longest - row.length }, () => null)])
  if (square.length !== longest || longest !== names.length) {
    const params = { rows: square.length, columns: longest, expected: names.length }
    return { matrix: null, issues: [{ code: 'matrix-paste-size', params }] }
  }
  const strange = strangeLabels(labels ?? [], names)
  if (strange.length > 0 && strange.length < names.length)
    return { matrix: null, issues: [{ code: 'matrix-paste-names', params: { names: strange.join(', ') } }] }
  const full = mirrored(ordered(square, labels, names)) as (number | null)[][]
  const issues = pairwiseIssues(full).filter(({ code }) => code !== 'ahp-apart')
  return { matrix: issues.length === 0 ? full : null, issues }
}

function cellsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const separator = lines.some((line) => line.includes('\t'))
    ? '\t'
    : lines.some((line) => line.includes(';'))
      ? ';'
      : null
  return lines.map((line) =>
    (separator === null ? line.trim().split(/\s+/) : line.split(separator)).map((cell) => cell.trim()),
  )
}

/** `0,25`, `0.25`, `1/4`; null where it is empty, and what it says where it is no number. */
function cellValue(cell: string): Cell {
  if (cell === '' || cell === '-' || cell === '–') return null
  const fraction = /^(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)$/.exec(cell)
  if (fraction !== null && decimal(fraction[2] as string) > 0)
    return decimal(fraction[1] as string) / decimal(fraction[2] as string)
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(cell) ? decimal(cell) : cell
}

const decimal = (text: string) => Number(text.replace(',', '.'))
const isText = (cell: string | undefined) => typeof cellValue(cell ?? '') === 'string'

/** Names in the first column, or in the first row alone, are no values. */
function withoutLabels(rows: readonly string[][]): { labels: string[] | null; cells: Cell[][] } {
  const [head = [], ...rest] = rows
  const isHead = rest.length > 0 && head.filter(isText).length > 1 && !rest[0]?.slice(1).some(isText)
  const body = isHead ? rest : rows
  const isNamed = body.length > 1 && body.every(([first]) => isText(first))
  const values = body.map((row) => (isNamed ? row.slice(1) : row).map(cellValue))
  const count = values[0]?.length ?? 0
  const labels = isNamed ? body.map(([first]) => first as string) : isHead ? head.slice(head.length - count) : null
  return { labels, cells: values }
}

const plain = (name: string) => name.trim().toLocaleLowerCase('es')

function strangeLabels(labels: readonly string[], names: readonly string[]): string[] {
  const known = new Set(names.map(plain))
  return labels.filter((label) => !known.has(plain(label)))
}

/** By name where every criterion is named once, as they stand otherwise. */
function ordered(cells: Cell[][], labels: string[] | null, names: readonly string[]): Cell[][] {
  const places = names.map((name) => (labels ?? []).map(plain).indexOf(plain(name)))
  if (places.includes(-1)) return cells
  return places.map((i) => places.map((j) => cells[i]?.[j] ?? null))
}

function mirrored(cells: Cell[][]): Cell[][] {
  return cells.map((row, i) =>
    row.map((cell, j) => {
      if (cell !== null) return cell
      if (i === j) return 1
      const opposite = cells[j]?.[i] ?? null
      return typeof opposite === 'number' && opposite > 0 ? 1 / opposite : null
    }),
  )
}

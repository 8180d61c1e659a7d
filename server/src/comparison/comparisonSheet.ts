import { Worker } from 'node:worker_threads'
import {
  type ComparableDataset,
  type Comparison,
  type ComparisonRow,
  current,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import { columnWords, kindWords, sourceWords } from '@arraigo/shared/comparison/comparisonWords.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import { csvTable } from '../exports/csv.ts'

/** Comma and decimal point whatever the language, as all CSV from here. */
export const comparisonCsv = (rows: readonly ComparisonRow[], locale: Locale): string =>
  csvTable([columnWords[locale], ...rows.map((row) => cellsOf(row, locale))])

/** XLSX: the rows, and a sheet that says what was compared and by which rules. */
export async function comparisonXlsx(
  { before, after, rules }: Comparison,
  rows: readonly ComparisonRow[],
  datasets: readonly ComparableDataset[],
  locale: Locale,
): Promise<Uint8Array> {
  const words = sourceWords[locale]
  const worker = new Worker(new URL('../exports/xlsx.worker.ts', import.meta.url))
  try {
    const file = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the worker that writes the XLSX file stopped')))
    })
    worker.postMessage({ header: columnWords[locale], sheet: words.sheet })
    worker.postMessage({ rows: rows.map((row) => cellsOf(row, locale)) })
    const sides = [[words.before, before] as const, [words.after, after] as const]
    worker.postMessage({
      sources: [
        ['', 'nombre', 'publicador', 'año', 'archivo', 'fecha de importación'],
        ...sides.map(([word, side]) => [word, ...sourceCells(side, datasets, words.current)]),
        [],
        ...Object.entries(rules),
      ],
    })
    return await file
  } finally {
    await worker.terminate()
  }
}

function sourceCells(side: string, datasets: readonly ComparableDataset[], here: string): ScalarCell[] {
  const dataset = datasets.find(({ id }) => String(id) === side)
  if (side === current || dataset === undefined) return [here, null, null, null, new Date().toISOString().slice(0, 10)]
  const { name, publisher, referenceYear, fileName, importedAt } = dataset
  return [name, publisher, referenceYear, fileName, importedAt.slice(0, 10)]
}

/** In the order of `columnWords`; unknown is an empty cell. */
function cellsOf(row: ComparisonRow, locale: Locale): ScalarCell[] {
  const { before, after } = row
  return [
    kindWords[locale][row.kind],
    before?.code ?? null,
    after?.code ?? null,
    before?.name ?? null,
    after?.name ?? null,
    before?.comunaCode ?? null,
    after?.comunaCode ?? null,
    rounded(before?.areaM2),
    rounded(after?.areaM2),
    rounded(row.areaDifferenceM2),
    rounded(row.areaDifferencePct),
    before?.householdCount ?? null,
    after?.householdCount ?? null,
    row.householdDifference,
    rounded(row.overlapShare === null ? null : row.overlapShare * 100),
    rounded(row.distanceM),
    row.changes.map((change) => `${change.field}: ${change.before ?? '—'} → ${change.after ?? '—'}`).join('; ') || null,
  ]
}

const rounded = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10)

import type { Dataset } from './datasets.api.ts'

export interface ListedDatasets {
  own: Dataset[]
  /** The demonstration comes as one dataset per collection, but it is one thing to the reader. */
  demonstration: { rows: number; collections: number } | null
}

export function groupDemonstration(datasets: readonly Dataset[]): ListedDatasets {
  const generated = datasets.filter(({ isDemonstration }) => isDemonstration)
  const rows = generated.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
  return {
    own: datasets.filter(({ isDemonstration }) => !isDemonstration),
    demonstration: generated.length === 0 ? null : { rows, collections: generated.length },
  }
}

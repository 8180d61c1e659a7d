import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { pathWith } from '../../platform/computed.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { type Computed, computedOptions } from '../coverage.api.ts'
import type { MeasuredPlace } from '../coverageAddress.ts'

export interface Compared {
  /** One for each collection of the places; null until all are there. */
  tables: readonly CoverageTable[] | null
  /** How far the engine is, where it is still computing. */
  state: Computed<CoverageTable>['state']
  errors: readonly Error[]
  refetch: () => void
}

/** The places of an address, asked by collection: each has its own table and its own medians. */
export function useCompared(set: string, places: readonly MeasuredPlace[]): Compared {
  const client = useQueryClient()
  const versions = useDataVersions()
  const byCollection = Map.groupBy(places, ({ collection }) => collection)
  const answers = useQueries({
    queries: [...byCollection].map(([collection, own]) => {
      const start = pathWith('/api/coverage', { set, collection, ids: '' })
      return {
        ...computedOptions<CoverageTable>(client, start + own.map(({ id }) => id).join(), versions),
        // One place more or less: the others stay where they are while it comes.
        placeholderData: (last: Computed<CoverageTable> | undefined, of?: { queryKey: readonly unknown[] }) =>
          String(of?.queryKey[2]).startsWith(start) ? last : undefined,
      }
    }),
  })
  const tables = answers.flatMap(({ data }) => data?.answer ?? [])
  return {
    tables: tables.length === answers.length ? tables : null,
    state: answers.find(({ data }) => data?.state)?.data?.state ?? null,
    errors: answers.flatMap(({ error }) => error ?? []),
    refetch: () => {
      for (const answer of answers) answer.refetch()
    },
  }
}

import type { DemandState, DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import type { Audience } from '@arraigo/shared/demand/demandMeasures.ts'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { computedOptions, pathWith } from '../../platform/computed.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { demandKey } from '../demand.api.ts'

export interface ComparedRegion {
  code: string
  /** Of its comunas or zones, with their total; null while it is not there. */
  table: DemandTable | null
}

export interface ComparedRegions {
  regions: readonly ComparedRegion[]
  /** How far the engine is, where it is still computing. */
  state: DemandState | null
  error: Error | null
  refetch: () => void
}

/** Regions and comunas by their codes: the total of each is what its own page shows. */
export function useComparedRegions(codes: readonly string[], audience: Audience): ComparedRegions {
  const client = useQueryClient()
  const versions = useDataVersions()
  const answers = useQueries({
    queries: codes.map((code) => {
      const of = code.length === 5 ? 'zones' : 'comunas'
      const path = pathWith('/api/demand/places', { of, in: code, audience })
      return computedOptions<DemandTable, DemandState>(client, demandKey, path, versions)
    }),
  })
  return {
    regions: codes.map((code, at) => ({ code, table: answers[at]?.data?.answer ?? null })),
    state: answers.find(({ data }) => data?.state)?.data?.state ?? null,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => {
      for (const answer of answers) answer.refetch()
    },
  }
}

import type { ComparedRanking } from '@arraigo/shared/priorities/compareRankings.ts'
import { keysOf } from '@arraigo/shared/priorities/keysOf.ts'
import type { Ranking, RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { rankingResult } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useMemo } from 'react'
import { RequestProblem } from '../../platform/request.ts'
import { type ComputedInputs, useRankingInputs, useSavedRanking } from '../priorities.api.ts'
import { hasColumnsOf } from '../rankingOf.ts'
import type { OpenRanking } from '../useRanking.ts'
import type { ComparedWith } from './comparedWith.ts'

interface OtherRanking {
  ranking: ComparedRanking | null
  /** Of a saved one. */
  name: string | null
  state: ComputedInputs['state']
  isGone: boolean
}

/** The one to compare with: as it was saved, with its own data; by another method, with today's. */
export function useOtherRanking(open: OpenRanking, of: ComparedWith): OtherRanking {
  const query = useSavedRanking(of.kind === 'ranking' ? of.id : null)
  const saved: Ranking | null = of.kind === 'ranking' ? (query.data ?? null) : of.kind === 'saved' ? open.saved : null
  const place = saved?.spec.in ?? open.spec.in
  const spec = useMemo(() => specOf(of, open.spec, saved, place), [of.kind, of, open.spec, saved, place])
  const isKept = saved?.inputs != null && saved.result != null && saved.inputs.in === place
  // The initial one has no data of its own before somebody saves it: today's of the place that is looked at.
  const isAsked = saved !== null && !isKept
  const asked = useRankingInputs(
    { in: isAsked ? place : undefined, standardSet: spec?.standardSet },
    isAsked && spec !== null ? keysOf(spec) : [],
  )
  const today = of.kind === 'method' ? open.inputs : (asked.data?.answer ?? null)
  const ranking = useMemo(
    () => (spec === null ? null : isKept ? keptRanking(saved as Ranking, spec) : rankingNow(spec, today)),
    [spec, isKept, saved, today],
  )
  return {
    ranking,
    name: of.kind === 'ranking' ? (saved?.name ?? null) : null,
    state: asked.data?.state ?? null,
    isGone: query.error instanceof RequestProblem && query.error.status === 404,
  }
}

function specOf(
  of: ComparedWith,
  edited: RankingSpec,
  saved: Ranking | null,
  place: RankingSpec['in'],
): RankingSpec | null {
  if (of.kind === 'method') return { ...edited, method: of.method }
  return saved === null ? null : { ...saved.spec, in: place }
}

const keptRanking = ({ inputs, result }: Ranking, spec: RankingSpec): ComparedRanking | null =>
  inputs === null || result === null ? null : { inputs, spec, result }

const rankingNow = (spec: RankingSpec, inputs: RankingInputs | null): ComparedRanking | null =>
  inputs === null || !hasColumnsOf(inputs, spec) ? null : { inputs, spec, result: rankingResult(inputs, spec) }

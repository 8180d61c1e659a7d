import { type RankSpread, rankSpread, shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { useMemo } from 'react'
import { useRanking } from '../useRanking.ts'
import { robustnessKey, useRobustnessRun } from './robustnessRuns.ts'

/** The last run, for whoever shows it beside something else. */
export interface RobustnessSummary {
  /** Up to which place was asked for, how many draws were made, and half of the width of a share: 0.01 is ± 1 %. */
  top: number
  draws: number
  /** The ranking or its data are not those of the run any more. */
  isOld: boolean
  /** Share of the draws in which it was among the first `top` (any other number may be asked); null where it has no place. */
  shareInTop: (settlementId: number, top?: number) => number | null
  spread: (settlementId: number) => RankSpread | null
}

/** Null until robustness was looked at in this session. */
export function useRobustness(id: number): RobustnessSummary | null {
  const ranking = useRanking(id)
  const { done } = useRobustnessRun(id)
  const [inputs, spec] = [ranking?.inputs ?? null, ranking?.spec ?? null]
  return useMemo(() => {
    if (done === null) return null
    const { robustness, key } = done
    const { question, settlementIds, draws } = robustness
    const places = new Map(settlementIds.map((settlementId, place) => [settlementId, place]))
    const of = <T>(settlementId: number, read: (place: number) => T): T | null => {
      const place = places.get(settlementId)
      return place === undefined || robustness.unranked[place] === draws ? null : read(place)
    }
    const isOld = inputs === null || spec === null || robustnessKey(inputs, spec, done.question) !== key
    return {
      top: question.top,
      draws,
      isOld,
      shareInTop: (settlementId, top = question.top) => of(settlementId, (place) => shareInTop(robustness, place, top)),
      spread: (settlementId) => of(settlementId, (place) => rankSpread(robustness, place)),
    }
  }, [done, inputs, spec])
}

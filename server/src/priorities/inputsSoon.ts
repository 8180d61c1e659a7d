import { isCriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { RankingInputs, RankingState } from '@arraigo/shared/priorities/ranking.schema.ts'
import { soonOr } from '../platform/engine/answerSoon.ts'
import { sourceOfCriterion } from './rankingColumns.ts'
import { type RankingContext, type RankingQuestion, readRankingInputs } from './rankingInputs.ts'

/** The inputs, or how far what they rest on is. */
export const inputsSoon = (
  context: RankingContext,
  question: RankingQuestion,
  waitMs?: number,
): Promise<{ answer: RankingInputs } | { state: RankingState }> =>
  soonOr(
    (signal) => readRankingInputs(context, question, signal),
    () => stateOf(context, question),
    waitMs,
  )

/** Of the engine that the criteria wait for; coverage is told first. */
function stateOf({ coverage, demand }: RankingContext, { criteria }: RankingQuestion): RankingState {
  const needed = new Set(criteria.filter(isCriterionKey).map(sourceOfCriterion))
  const states = [
    { phase: 'coverage' as const, engine: coverage.state() },
    { phase: 'demand' as const, engine: demand.state() },
  ]
  const working = states.find(({ phase, engine }) => needed.has(phase) && engine.phase !== 'ready')
  // Both are ready: what is left is the reading of the rest.
  if (working === undefined)
    return { phase: needed.has('coverage') ? 'coverage' : 'demand', progress: 0.99, findings: [] }
  const { phase, engine } = working
  return { phase: engine.phase === 'failed' ? 'failed' : phase, progress: engine.progress, findings: engine.findings }
}

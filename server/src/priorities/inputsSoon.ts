import { isCriterionKey } from '@arraigo/shared/priorities/criterionKeys.ts'
import type { RankingInputs, RankingState } from '@arraigo/shared/priorities/ranking.schema.ts'
import { sourceOfCriterion } from './rankingColumns.ts'
import { type RankingContext, type RankingQuestion, readRankingInputs } from './rankingInputs.ts'

/** How long an answer may take before the asker is told how far the computation is instead. */
const patienceMs = 1500

/** The inputs, or how far what they rest on is: it goes on meanwhile, and the asker asks again. */
export async function inputsSoon(
  context: RankingContext,
  question: RankingQuestion,
  waitMs = patienceMs,
): Promise<{ inputs: RankingInputs } | { state: RankingState }> {
  const giveUp = new AbortController()
  const late = Promise.withResolvers<{ state: RankingState }>()
  const clock = setTimeout(() => late.resolve({ state: stateOf(context, question) }), waitMs)
  const asked = readRankingInputs(context, question, giveUp.signal).then((inputs) => ({ inputs }))
  try {
    return await Promise.race([asked, late.promise])
  } finally {
    clearTimeout(clock)
    asked.catch(() => {})
    giveUp.abort()
  }
}

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

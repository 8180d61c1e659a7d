import type { RankingInputs, RankingState } from '@arraigo/shared/priorities/ranking.schema.ts'
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
  const clock = setTimeout(() => late.resolve({ state: stateOf(context) }), waitMs)
  const asked = readRankingInputs(context, question, giveUp.signal).then((inputs) => ({ inputs }))
  try {
    return await Promise.race([asked, late.promise])
  } finally {
    clearTimeout(clock)
    asked.catch(() => {})
    giveUp.abort()
  }
}

/** Of the engine that is at work; coverage is asked first. */
function stateOf({ coverage, demand }: RankingContext): RankingState {
  const states = [
    { phase: 'coverage' as const, ...lessOf(coverage.state()) },
    { phase: 'demand' as const, ...lessOf(demand.state()) },
  ]
  const isAtWork = ({ engine }: { engine: string }) => engine !== 'idle' && engine !== 'ready' && engine !== 'failed'
  const { engine: _, ...said } = states.find(isAtWork) ?? {
    phase: 'coverage',
    progress: 0.99,
    engine: '',
    findings: [],
  }
  return said
}

const lessOf = ({
  phase,
  progress,
  findings,
}: ReturnType<RankingContext['coverage']['state']> | ReturnType<RankingContext['demand']['state']>) => ({
  engine: phase as string,
  progress,
  findings,
})

import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import { answerQuestions } from '../../platform/engine/answerQuestions.ts'
import { asks } from './asks.ts'
import { DemandKeeper } from './keeper.ts'
import { type LiveDemand, stateOf } from './liveDemand.ts'

answerQuestions<LiveDemand, DemandState>(({ db, kind }, tell) => {
  const at = (phase: DemandState['phase'], progress: number) => ({ ...stateOf(keeper.last), phase, progress })
  const keeper: DemandKeeper = new DemandKeeper(
    db,
    (phase, progress) => tell(at(phase, progress)),
    kind === 'server' ? 6 : 1,
  )
  return {
    current: () => keeper.current(),
    asks,
    working: () => at('figures', 0.95),
    ready: stateOf,
    failed: () => (keeper.last === null ? at('failed', 0) : null),
  }
})

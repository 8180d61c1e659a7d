import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { answerQuestions } from '../../platform/engine/answerQuestions.ts'
import { asks } from './asks.ts'
import { TerritoryKeeper } from './keeper.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { stateOf } from './stateOf.ts'

// Everything that coverage is measured from stays in this thread's memory.
answerQuestions<LiveTerritory, CoverageState>(({ db, kind }, tell) => {
  const at = (phase: CoverageState['phase'], progress: number) => ({ ...stateOf(keeper.last), phase, progress })
  const keeper: TerritoryKeeper = new TerritoryKeeper(
    db,
    (phase, progress) => tell(at(phase, progress)),
    kind === 'server' ? 6 : 1,
  )
  return {
    current: () => keeper.current(),
    asks,
    working: () => at('distances', 0.95),
    ready: stateOf,
    failed: () => (keeper.last === null ? at('failed', 0) : null),
    prepareNext: () => keeper.last?.prepareNext() === true,
  }
})

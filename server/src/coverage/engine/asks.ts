import { bestPlacesQuestion } from '../siting/bestPlacesQuestion.ts'
import { reachQuestion } from '../siting/reachQuestion.ts'
import { answerDistribution } from './answers/distribution.ts'
import { answerPath } from './answers/path.ts'
import { answerTable } from './answers/table.ts'
import { answerValues } from './answers/values.ts'
import { answerWhatIf } from './answers/whatIf.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { stateOf } from './stateOf.ts'

/**
 * Answers one kind of question in the engine's thread; at once or later, when the territory may be another one: whoever waits
 * for something takes what it needs before. What it throws as IssuesError or Problem is said as it is; `signal` tells that
 * nobody waits any more. Requests and answers are copied between threads: plain data and typed arrays.
 */
export type AskHandler<Request = never> = (territory: LiveTerritory, request: Request, signal: AbortSignal) => unknown

/** Every kind of question. */
export const asks: Record<string, AskHandler> = {
  state: stateOf,
  table: answerTable,
  values: answerValues,
  distribution: answerDistribution,
  path: answerPath,
  'what-if': answerWhatIf,
  'best-places': bestPlacesQuestion,
  reach: reachQuestion,
}

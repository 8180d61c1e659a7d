import type { AskHandler as Answering } from '../../platform/engine/answerQuestions.ts'
import { bestPlacesQuestion } from '../siting/bestPlacesQuestion.ts'
import { reachQuestion } from '../siting/reachQuestion.ts'
import { answerBetween } from './answers/between.ts'
import { answerDistribution } from './answers/distribution.ts'
import { answerPath } from './answers/path.ts'
import { answerServices } from './answers/services.ts'
import { answerTable } from './answers/table.ts'
import { answerValues } from './answers/values.ts'
import { answerWhatIf } from './answers/whatIf.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { stateOf } from './stateOf.ts'

export type AskHandler<Request = never> = Answering<LiveTerritory, Request>

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
  services: answerServices,
  between: answerBetween,
}

import type { AskHandler as Answering } from '../../platform/engine/answerQuestions.ts'
import { answerHexagonTile } from './answers/hexagonTile.ts'
import { answerPublicHexagons } from './answers/publicHexagons.ts'
import { type LiveDemand, stateOf } from './liveDemand.ts'

export type AskHandler<Request = never> = Answering<LiveDemand, Request>

/** Every kind of question. */
export const asks: Record<string, AskHandler> = {
  state: stateOf,
  'hexagon-tile': answerHexagonTile,
  'public-hexagons': answerPublicHexagons,
}

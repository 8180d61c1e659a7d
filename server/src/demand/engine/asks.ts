import type { AskHandler as Answering } from '../../platform/engine/answerQuestions.ts'
import { answerCells } from './answers/cells.ts'
import { answerDensity } from './answers/density.ts'
import { answerHexagonTile } from './answers/hexagonTile.ts'
import { answerHotSpots } from './answers/hotSpots.ts'
import { answerPlaceOrigin } from './answers/placeOrigin.ts'
import { answerPlaces } from './answers/places.ts'
import { answerPublicHexagons } from './answers/publicHexagons.ts'
import { answerRuleEffect } from './answers/ruleEffect.ts'
import { answerSettlementDemand } from './answers/settlementDemand.ts'
import { type LiveDemand, stateOf } from './liveDemand.ts'

export type AskHandler<Request = never> = Answering<LiveDemand, Request>

/** Every kind of question. */
export const asks: Record<string, AskHandler> = {
  state: stateOf,
  places: answerPlaces,
  cells: answerCells,
  'hot-spots': answerHotSpots,
  density: answerDensity,
  'hexagon-tile': answerHexagonTile,
  'public-hexagons': answerPublicHexagons,
  'rule-effect': answerRuleEffect,
  'place-origin': answerPlaceOrigin,
  'settlement-demand': answerSettlementDemand,
}

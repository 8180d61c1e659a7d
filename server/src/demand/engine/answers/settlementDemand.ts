import type { SettlementDemand } from '@arraigo/shared/demand/card.schema.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'

export interface SettlementQuestion {
  id: number
  /** As the database says of it: the engine keeps neither closed ones nor their households. */
  isClosed: boolean
  households: number | null
}

/** What a settlement adds to demand, what the census says of the same ground, and what of that is not counted again. */
export const answerSettlementDemand: AskHandler<SettlementQuestion> = (live, question): SettlementDemand => {
  const { id, isClosed, households } = question
  const isCounted = live.sources.settlements.ids.includes(id)
  const why = isClosed ? 'closed' : !isCounted ? 'repeated' : households === null ? 'households-unknown' : null
  return { counts: why === null, why, households, ...onItsGround(live, id), basis: live.basis }
}

function onItsGround({ sources: { cover }, atoms, basis }: LiveDemand, id: number) {
  const ground = { places: 0, placesUnknown: 0, deficitInside: 0, setAside: 0 }
  for (const [part, pieces] of cover) {
    const own = pieces.find(({ settlement }) => settlement === id)
    if (own === undefined) continue
    ground.places += 1
    const outside = atoms.values['census-families'][part]!
    const apart = atoms.values['set-aside'][part]!
    if (Number.isNaN(outside)) ground.placesUnknown += 1
    else {
      const covered = pieces.reduce((sum, { share }) => sum + share, 0)
      ground.deficitInside += own.share * (outside + apart)
      // What several settlements take from one place is each one's as it covers it.
      ground.setAside += apart * (own.share / covered)
    }
  }
  const isUnknown = ground.places === ground.placesUnknown && ground.places > 0
  return isUnknown
    ? { ...ground, deficitInside: null, setAside: basis.rule.deduplication === 'none' ? 0 : null }
    : ground
}

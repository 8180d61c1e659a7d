import { type RankSpread, rankSpread, shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import type { Robustness } from '@arraigo/shared/priorities/robustness/testRobustness.ts'
import { rampColours } from '../../map/paintColours.ts'

/** How sure a place among the first is, from sure in to sure out. */
export const stabilities = ['in', 'mostly-in', 'depends', 'mostly-out', 'out'] as const
/** The surer within, the stronger: who is surely out is not what the eye looks for. */
export const stabilityColours = rampColours('need', stabilities.length).reverse()
export type Stability = (typeof stabilities)[number]

/** Least share of draws among the first for each but the last. */
const leastShares = [0.9, 0.6, 0.4, 0.1] as const

export function stabilityOf(share: number): Stability {
  const at = leastShares.findIndex((least, index) => (index === 0 ? share > least : share >= least))
  return stabilities[at < 0 ? stabilities.length - 1 : at] as Stability
}

export interface PlaceStability {
  place: number
  settlementId: number
  /** Row in the inputs. */
  row: number
  /** In the ranking as it is; null where nothing of it is known. */
  rank: number | null
  shareInTop: number
  stability: Stability
  spread: RankSpread | null
}

/** In the order of the ranking; what has no score at the end. */
export function placeStabilities(
  robustness: Robustness,
  top: number,
  rankOf: (row: number) => number | null,
): PlaceStability[] {
  const places = robustness.settlementIds.map((settlementId, place): PlaceStability => {
    const row = robustness.rows[place] as number
    const share = shareInTop(robustness, place, top)
    return {
      place,
      settlementId,
      row,
      rank: rankOf(row),
      shareInTop: share,
      stability: stabilityOf(share),
      spread: rankSpread(robustness, place),
    }
  })
  const position = ({ rank }: PlaceStability) => rank ?? Number.POSITIVE_INFINITY
  return places.sort((a, b) => (position(a) === position(b) ? b.shareInTop - a.shareInTop : position(a) - position(b)))
}

/** The sentence at the head: of those that are first now, how many stay; and how many of all the weights decide about. */
export function stabilityCounts(
  places: readonly PlaceStability[],
  top: number,
): { now: number; kept: number; decided: number } {
  const now = places.filter(({ rank }) => rank !== null && rank <= top)
  return {
    now: now.length,
    kept: now.filter(({ stability }) => stability === 'in').length,
    decided: places.filter(isOnEdge).length,
  }
}

/** Neither sure in nor sure out. */
export const isOnEdge = ({ stability, spread }: PlaceStability): boolean =>
  spread !== null && stability !== 'in' && stability !== 'out'

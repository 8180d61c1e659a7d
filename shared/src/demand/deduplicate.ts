import type { Cover } from './coverBySettlements.ts'
import type { DemandRule } from './demand.schema.ts'

/** Less of a block is how its edge was drawn; it does not make the whole block a settlement's. */
const leastCoverOfBlock = 0.01

/**
 * Census deficit of each place that settlements count already, in families; NaN where the deficit is unknown. `cover` and
 * `households` (by row) are of the settlements whose households are known: one that nobody counted takes nothing away.
 * Never more than the deficit of the place, and by the rule `larger` never more than the settlement's households.
 */
export function setAsideOf(
  deficit: Float64Array,
  cover: Cover,
  households: ReadonlyMap<number, number>,
  rule: DemandRule['deduplication'],
): Float64Array {
  const setAside = deficit.map((families) => (Number.isNaN(families) ? Number.NaN : 0))
  if (rule === 'none') return setAside
  const keeps = rule === 'larger' ? shareKept(deficit, cover, households) : null
  for (const [place, pieces] of cover) {
    const covered = pieces.reduce((sum, { share }) => sum + share, 0)
    const families = deficit[place]!
    if (rule === 'whole-block') {
      if (covered >= leastCoverOfBlock) setAside[place] = families
      continue
    }
    const share =
      keeps === null
        ? covered
        : pieces.reduce((sum, piece) => sum + piece.share * (keeps.get(piece.settlement) ?? 0), 0)
    setAside[place] = families * Math.min(1, share)
  }
  return setAside
}

/** Of the deficit inside each settlement, the part that its households make up for. */
function shareKept(deficit: Float64Array, cover: Cover, households: ReadonlyMap<number, number>): Map<number, number> {
  const inside = new Map<number, number>()
  for (const [place, pieces] of cover) {
    if (Number.isNaN(deficit[place]!)) continue
    for (const { settlement, share } of pieces)
      inside.set(settlement, (inside.get(settlement) ?? 0) + share * deficit[place]!)
  }
  return new Map(
    [...inside].map(([settlement, families]) => [
      settlement,
      families === 0 ? 0 : Math.min(1, (households.get(settlement) ?? 0) / families),
    ]),
  )
}

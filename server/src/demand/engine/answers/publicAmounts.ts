import { publishedAmounts } from '@arraigo/shared/demand/privacy/publishedAmounts.ts'
import type { AtomPlaces } from '@arraigo/shared/demand/privacy/publishedSums.ts'
import { type CellAmounts, countedMeasures } from '@arraigo/shared/demand/sumCells.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { published } from '../published.ts'

/** Amounts of administrative places (blocks, zones, comunas, regions, one territory) for the public. */
export function publicAmounts(live: LiveDemand, places: AtomPlaces, amounts: CellAmounts): CellAmounts {
  const figures = published(live)
  const { people, households } = live.thresholds
  return Object.fromEntries(
    countedMeasures.map((measure) => [
      measure,
      publishedAmounts(figures[measure], places, amounts[measure], measure === 'people' ? people : households),
    ]),
  ) as CellAmounts
}

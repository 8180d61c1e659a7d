import type { Amount, DemandCells, PlaceDemand } from '../../demand.schema.ts'
import { suppressedAmount } from '../publishedAmounts.ts'
import type { PublishedThresholds } from '../thresholds.ts'
import type { Publication } from './subtractTotals.ts'

/** Only primary suppression: each small figure is hidden by itself, whatever follows from the others. */
export function hideSmallFigures(publication: Publication, least: PublishedThresholds): Publication {
  const isSmall = (value: number | null, threshold: number) => value !== null && value > 0 && value < threshold
  const hide = (amount: Amount, threshold = least.households): Amount =>
    isSmall(amount.value, threshold) ? suppressedAmount : { ...amount, low: amount.value, high: amount.value }
  const ofPlace = (place: PlaceDemand): PlaceDemand => ({
    ...place,
    people: hide(place.people, least.people),
    families: hide(place.families),
    settlementFamilies: hide(place.settlementFamilies),
    censusFamilies: hide(place.censusFamilies),
    setAside: hide(place.setAside),
    need: Object.fromEntries(Object.entries(place.need).map(([component, amount]) => [component, hide(amount)])),
    unknownShare: null,
  })
  const ofCells = (cells: DemandCells): DemandCells => {
    const small = Object.entries(cells.values).map(([measure, values]) => {
      const threshold = measure === 'people' ? least.people : least.households
      return [measure, values.map((value) => measure !== 'unknown-share' && isSmall(value, threshold))] as const
    })
    return {
      ...cells,
      people: cells.people.map((people) => (isSmall(people, least.people) ? null : people)),
      values: Object.fromEntries(
        small.map(([measure, hides]) => [
          measure,
          cells.values[measure]!.map((value, at) => (hides[at] ? null : value)),
        ]),
      ),
      suppressed: Object.fromEntries(
        small.map(([measure, hides]) => [measure, hides.flatMap((hidden, at) => (hidden ? [at] : []))]),
      ),
    }
  }
  return {
    ...publication,
    places: publication.places.map(ofPlace),
    totals: new Map([...publication.totals].map(([code, place]) => [code, ofPlace(place)])),
    hexagons: publication.hexagons.map((answer) => ({ ...answer, cells: ofCells(answer.cells) })),
  }
}

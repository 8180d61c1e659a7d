import type { Density, DensityQuery } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import { type DensityAnswer, densityOf } from '@arraigo/shared/demand/density.ts'
import { publishedPoints } from '@arraigo/shared/demand/privacy/publishedPoints.ts'
import type { AskHandler } from '../asks.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { published } from '../published.ts'
import { keptAnswer } from './keptAnswers.ts'
import { atomsWithin } from './placeCells.ts'

/** Smooth density of what can be counted, as bands. */
export const answerDensity: AskHandler<DensityQuery> = (live, query): Density => {
  const { measure, bandwidthM, classes } = query
  const { bands, ...answer } = keptAnswer<DensityAnswer>(
    live,
    ['density', query.in, measure, query.audience, bandwidthM, classes],
    () => {
      const { places, values } = weightedPlaces(live, query)
      return densityOf(places, values, { bandwidthM, classes })
    },
  )
  return { ...answer, bands: { type: 'FeatureCollection', features: bands }, basis: live.basis }
}

/** For the public only whole groups, each at one place; for the planner every atom at its own. */
function weightedPlaces(live: LiveDemand, query: DensityQuery): { places: Float64Array; values: Float64Array } {
  const { atoms } = live
  const column = atoms.values[query.measure as Exclude<DemandMeasure, 'unknown-share'>]
  const inScope = atomsWithin(live, query.in)
  if (query.audience !== 'public')
    return {
      places: atoms.places,
      values: inScope === null ? column : column.map((own, at) => (inScope[at] ? own : 0)),
    }
  const groups = published(live)[query.measure]
  if (groups === null) return { places: new Float64Array(0), values: new Float64Array(0) }
  return publishedPoints(groups, column, atoms.places, inScope)
}

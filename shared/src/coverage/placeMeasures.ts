import { DistanceList } from './DistanceList.ts'
import { type PlaceMeasures, type PointDistances, pointFlags } from './measures.ts'
import type { PointsOfPlaces } from './pointsOfPlaces.ts'

/**
 * What the distances of its points say of each place, against the standard. Points weigh by the people at them; where nobody is
 * known or there are 0 people, all weigh the same: share by surface. Points whose distance is unknown are left out of the
 * shares and said in `unknownShare`; a place without any known distance is unknown (NaN).
 * A median is the smallest distance within which at least half of the people live; p90, nine tenths.
 */
export function measurePlaces(
  of: PointsOfPlaces,
  distances: PointDistances,
  peopleAt: Float64Array | null,
  standardM: number,
): PlaceMeasures {
  const measures = noMeasures(of.placeCount)
  const list = new DistanceList()
  for (let place = 0; place < of.placeCount; place += 1)
    measureOne(of, place, distances, peopleAt, standardM, list, measures)
  return measures
}

/** The measures once the distances of some points are others: those places are measured again, all others stay as they are. */
export function measureAgain(
  known: PlaceMeasures,
  places: Iterable<number>,
  of: PointsOfPlaces,
  distances: PointDistances,
  peopleAt: Float64Array | null,
  standardM: number,
): PlaceMeasures {
  const measures: PlaceMeasures = { ...known }
  for (const name of shares) measures[name] = known[name].slice()
  measures.nearestFacility = known.nearestFacility.slice()
  const list = new DistanceList()
  for (const place of places) {
    for (const name of shares) measures[name][place] = Number.NaN
    measures.nearestFacility[place] = -1
    measureOne(of, place, distances, peopleAt, standardM, list, measures)
  }
  return measures
}

const shares = [
  'share',
  'medianM',
  'p90M',
  'nearestM',
  'estimateShare',
  'farShare',
  'islandShare',
  'unknownShare',
] as const satisfies (keyof PlaceMeasures)[]

const noMeasures = (count: number): PlaceMeasures => {
  const unknown = () => new Float64Array(count).fill(Number.NaN)
  return {
    share: unknown(),
    medianM: unknown(),
    p90M: unknown(),
    nearestM: unknown(),
    nearestFacility: new Int32Array(count).fill(-1),
    estimateShare: unknown(),
    farShare: unknown(),
    islandShare: unknown(),
    unknownShare: unknown(),
  }
}

function measureOne(
  of: PointsOfPlaces,
  place: number,
  distances: PointDistances,
  peopleAt: Float64Array | null,
  standardM: number,
  list: DistanceList,
  measures: PlaceMeasures,
): void {
  const count = of.first[place + 1]! - of.first[place]!
  if (count === 0) return
  list.fill(of, place, distances.distanceM, peopleAt)
  measures.unknownShare[place] = list.unknownShare()
  countFlags(of, place, distances, measures)
  if (list.count === 0) return
  list.sort()
  measures.share[place] = list.shareWithin(standardM)
  measures.medianM[place] = list.quantile(0.5)
  measures.p90M[place] = list.quantile(0.9)
  findNearest(of, place, distances, measures)
}

function findNearest(
  of: PointsOfPlaces,
  place: number,
  { distanceM, facility }: PointDistances,
  to: PlaceMeasures,
): void {
  for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) {
    const point = of.points[at]!
    const hereM = distanceM[point]!
    if (Number.isNaN(hereM) || hereM >= to.nearestM[place]!) continue
    to.nearestM[place] = hereM
    to.nearestFacility[place] = facility[point]!
  }
}

function countFlags(of: PointsOfPlaces, place: number, { flags }: PointDistances, to: PlaceMeasures): void {
  let [estimates, far, island] = [0, 0, 0]
  for (let at = of.first[place]!; at < of.first[place + 1]!; at += 1) {
    const here = flags[of.points[at]!]!
    if (here & pointFlags.estimate) estimates += 1
    if (here & pointFlags.farFromStreet) far += 1
    if (here & pointFlags.island) island += 1
  }
  const count = of.first[place + 1]! - of.first[place]!
  to.estimateShare[place] = estimates / count
  to.farShare[place] = far / count
  to.islandShare[place] = island / count
}

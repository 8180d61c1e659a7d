import { DistanceList } from './DistanceList.ts'
import type { PointsOfPlaces } from './pointsOfPlaces.ts'

export interface ShareByDistance {
  /** Ascending metres, and the share of the people whose distance is known within each. */
  distanceM: number[]
  share: number[]
  /** Share of the people (of the points where people are unknown) whose distance is unknown. */
  unknownShare: number
}

/**
 * How many people live within each distance, as steps: exact at each distance named, the standard among them. Of more steps than
 * `mostSteps` those are kept at which the share grew by an equal part. Without a known distance there are none.
 */
export function distanceCurve(
  of: PointsOfPlaces,
  place: number,
  distanceM: Float64Array,
  peopleAt: Float64Array | null,
  standardM: number,
  mostSteps = 100,
): ShareByDistance {
  const list = new DistanceList()
  list.fill(of, place, distanceM, peopleAt)
  const unknownShare = list.unknownShare()
  if (list.count === 0) return { distanceM: [], share: [], unknownShare }
  list.sort()
  const steps = stepsOf(list)
  const kept = steps.length <= mostSteps ? steps : thinned(steps, mostSteps)
  const all = [...kept, { distanceM: standardM, share: list.shareWithin(standardM) }]
    .sort((a, b) => a.distanceM - b.distanceM)
    .filter((step, at, sorted) => step.distanceM !== sorted[at - 1]?.distanceM)
  return { distanceM: all.map((step) => step.distanceM), share: all.map((step) => step.share), unknownShare }
}

interface Step {
  distanceM: number
  share: number
}

/** Where nobody reaches anything the distance has no end: such people are in no step. */
function stepsOf(list: DistanceList): Step[] {
  const steps: Step[] = []
  let within = 0
  for (let at = 0; at < list.count && list.distanceM[at]! < Number.POSITIVE_INFINITY; at += 1) {
    within += list.weights[at]!
    if (list.weights[at] === 0 || list.distanceM[at + 1] === list.distanceM[at]) continue
    steps.push({ distanceM: list.distanceM[at]!, share: Math.min(1, within / list.weight) })
  }
  return steps
}

/** The first and the last, and between them those that pass the next part of the way up. */
function thinned(steps: Step[], most: number): Step[] {
  const last = steps.at(-1)!
  const kept: Step[] = [steps[0]!]
  for (const step of steps.slice(1, -1))
    if (step.share >= (last.share * kept.length) / (most - 1) && kept.length < most - 1) kept.push(step)
  return [...kept, last]
}

import type { Random } from './seededRandom.ts'
import type { WeightBounds } from './weightBounds.ts'

/** Writes one vector of weights, which sum to 1, from `at` on. */
export type DrawWeights = (weights: Float64Array, at: number) => void

export type WeightSampling = 'fixed' | 'lower' | 'upper' | 'box' | 'hit-and-run'

const pilotTries = 2000
/** Below this share of accepted tries rejection costs more than walking. */
const leastAccepted = 0.01
const slack = 1e-12

/**
 * Weights uniform on the part of the simplex that lies within bounds which can hold together (see boundIssues). Three proposals
 * are exact, the one that is accepted most often in a trial is taken: a scaled simplex above the lower bounds (exponential
 * spacings; Rubinstein and Kroese, Simulation and the Monte Carlo Method, 2008, 2.5), one below the upper bounds, or the box of
 * the bounds with the widest weight as the rest to 1. Where all are rejected nearly always (many criteria, crooked bounds) a
 * walk takes over that changes two weights at a time (hit-and-run; Smith 1984), 2 m² steps between draws.
 */
export function weightSampler({ low, high }: WeightBounds, random: Random): { draw: DrawWeights; how: WeightSampling } {
  const free = low.flatMap((least, at) => (high[at]! - least > slack ? [at] : []))
  const fixedSum = low.reduce((sum, least, at) => (free.includes(at) ? sum : sum + least), 0)
  const part: Part = {
    low: free.map((at) => low[at]!),
    span: free.map((at) => Math.min(high[at]!, 1) - low[at]!),
    rest: 1 - fixedSum - free.reduce((sum, at) => sum + low[at]!, 0),
    random,
  }
  const { fill, how } = chosenFill(part)
  const drawn = new Float64Array(free.length)
  return {
    how,
    draw(weights, at) {
      for (let of = 0; of < low.length; of += 1) weights[at + of] = low[of]!
      fill(drawn)
      for (let of = 0; of < free.length; of += 1) weights[at + free[of]!] = part.low[of]! + drawn[of]!
    },
  }
}

/** Weights that may move: what each has above its least, up to `span`, and what all of them have together. */
interface Part {
  low: number[]
  span: number[]
  rest: number
  random: Random
}

/** Writes a vector above the least weights; false where it breaks a bound and has to be drawn again. */
type Try = (drawn: Float64Array) => boolean

function chosenFill(part: Part): { fill: (drawn: Float64Array) => void; how: WeightSampling } {
  const spanSum = part.span.reduce((sum, span) => sum + span, 0)
  // A single point: nothing is left to share out, or all of it.
  if (part.span.length <= 1 || part.rest <= slack || spanSum - part.rest <= slack)
    return { fill: (drawn) => drawn.set(pointIn(part, spanSum)), how: 'fixed' }
  const proposals: [WeightSampling, Try][] = [
    ['lower', aboveLow(part)],
    ['upper', belowHigh(part, spanSum)],
    ['box', inBox(part)],
  ]
  const drawn = new Float64Array(part.span.length)
  const accepted = proposals.map(([, attempt]) => {
    let count = 0
    for (let tries = 0; tries < pilotTries; tries += 1) if (attempt(drawn)) count += 1
    return count / pilotTries
  })
  const best = accepted.indexOf(Math.max(...accepted))
  if (accepted[best]! < leastAccepted) return { fill: walking(part, spanSum), how: 'hit-and-run' }
  const [how, attempt] = proposals[best]!
  return {
    fill: (into) => {
      while (!attempt(into));
    },
    how,
  }
}

/** Each takes the same share of its span. */
const pointIn = ({ span, rest }: Part, spanSum: number): number[] =>
  span.map((one) => (spanSum > 0 ? (one * Math.max(0, rest)) / spanSum : 0))

/** Uniform on the simplex of this sum. */
function spread(drawn: Float64Array, sum: number, random: Random): void {
  let total = 0
  for (let at = 0; at < drawn.length; at += 1) {
    const length = -Math.log(1 - random())
    drawn[at] = length
    total += length
  }
  for (let at = 0; at < drawn.length; at += 1) drawn[at] = (drawn[at]! * sum) / total
}

const aboveLow =
  ({ span, rest, random }: Part): Try =>
  (drawn) => {
    spread(drawn, rest, random)
    for (let at = 0; at < span.length; at += 1) if (drawn[at]! > span[at]!) return false
    return true
  }

const belowHigh =
  ({ span, rest, random }: Part, spanSum: number): Try =>
  (drawn) => {
    spread(drawn, spanSum - rest, random)
    for (let at = 0; at < span.length; at += 1) {
      const above = span[at]! - drawn[at]!
      if (above < 0) return false
      drawn[at] = above
    }
    return true
  }

function inBox({ span, rest, random }: Part): Try {
  const last = span.indexOf(Math.max(...span))
  return (drawn) => {
    let left = rest
    for (let at = 0; at < span.length; at += 1) {
      if (at === last) continue
      drawn[at] = random() * span[at]!
      left -= drawn[at]!
    }
    drawn[last] = left
    return left >= 0 && left <= span[last]!
  }
}

/** Moves a random amount from one weight to another, as far as the bounds of both allow. */
function walking(part: Part, spanSum: number): (drawn: Float64Array) => void {
  const { span, random } = part
  const count = span.length
  const here = Float64Array.from(pointIn(part, spanSum))
  const walk = (steps: number): void => {
    for (let step = 0; step < steps; step += 1) {
      const one = Math.floor(random() * count)
      const other = (one + 1 + Math.floor(random() * (count - 1))) % count
      const least = Math.max(-here[one]!, here[other]! - span[other]!)
      const most = Math.min(span[one]! - here[one]!, here[other]!)
      const move = least + random() * (most - least)
      here[one] = Math.min(span[one]!, Math.max(0, here[one]! + move))
      here[other] = Math.min(span[other]!, Math.max(0, here[other]! - move))
    }
  }
  walk(50 * count * count)
  return (drawn) => {
    walk(2 * count * count)
    drawn.set(here)
  }
}

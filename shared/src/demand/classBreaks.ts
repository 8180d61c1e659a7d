import { quantileSorted, ticks } from 'd3-array'
import { ckmeans } from 'simple-statistics'
import type { BreakMethod } from './breakMethods.ts'

export interface ClassBreaks {
  /**
   * Where classes begin and the last one ends, ascending: one more than there are classes; empty where no value is known. A value
   * on a limit is in the class that begins there, the largest in the last class.
   */
  breaks: number[]
  /** Why there are fewer classes than asked for, or what is wrong with typed limits. */
  issues: BreakIssue[]
}

export type BreakIssue =
  /** `text` is no number. */
  | { code: 'break-not-number'; text: string }
  /** A limit is not larger than the one before it. */
  | { code: 'break-not-ascending'; value: number; before: number }
  /** All values lie on one side of it: a class would be empty for ever. */
  | { code: 'break-outside'; value: number; lowest: number; highest: number }
  | { code: 'breaks-missing' }
  | { code: 'breaks-too-many'; most: number }
  /** Values have too few different numbers for so many classes. */
  | { code: 'classes-fewer'; asked: number; made: number }

/** More classes than these nobody tells apart on a map. */
export const mostClasses = 9

/** The largest share of the values is sampled down to this before natural breaks are searched: more takes seconds. */
const mostForNatural = 4000

/**
 * Limits of classes for values, of which null and NaN are unknown and have no class. `natural` minimises the sum of squared
 * deviations within classes (Jenks's optimum, found by Wang and Song's ckmeans.1d.dp, 2011); `quantile` has as many values in
 * each; `equal` is as wide in each; `pretty` has limits that are round numbers, about as many as asked for.
 */
export function classBreaks(
  values: Iterable<number | null>,
  method: Exclude<BreakMethod, 'typed'>,
  asked: number,
): ClassBreaks {
  const sorted = knownSorted(values)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return { breaks: [], issues: [] }
  const found =
    lowest === highest ? [lowest, highest] : limits[method](sorted, Math.max(1, Math.min(mostClasses, asked)))
  const breaks = lowest === highest ? found : [...new Set(found)].sort((a, b) => a - b)
  const made = breaks.length - 1
  const isFewer = made < asked && method !== 'pretty'
  return { breaks, issues: isFewer ? [{ code: 'classes-fewer', asked, made }] : [] }
}

type Limits = (sorted: number[], classes: number) => number[]

const ends = (sorted: number[]): [number, number] => [sorted[0] as number, sorted.at(-1) as number]

const limits: Record<Exclude<BreakMethod, 'typed'>, Limits> = {
  natural: (sorted, classes) => {
    const [, highest] = ends(sorted)
    const sample = sampled(sorted)
    const groups = ckmeans(sample, Math.min(classes, new Set(sample).size))
    const begins = groups.map(([first]) => first as number)
    // A class of the largest value alone begins between it and the one below: otherwise it would have no width.
    const last = begins.length - 1
    const below = groups[last - 1]?.at(-1)
    if (below !== undefined && begins[last] === highest) begins[last] = (below + highest) / 2
    return [...begins, highest]
  },
  quantile: (sorted, classes) =>
    Array.from({ length: classes + 1 }, (_, at) => quantileSorted(sorted, at / classes) as number),
  equal: (sorted, classes) => {
    const [lowest, highest] = ends(sorted)
    return Array.from({ length: classes + 1 }, (_, at) =>
      at === classes ? highest : lowest + ((highest - lowest) * at) / classes,
    )
  },
  pretty: (sorted, classes) => {
    const [lowest, highest] = ends(sorted)
    const round = ticks(lowest, highest, classes)
    return [lowest, ...round.filter((limit) => limit > lowest && limit < highest), highest]
  },
}

/** Evenly along the order, ends included: natural breaks of a sample are those of the whole within a fraction of a percent. */
function sampled(sorted: readonly number[]): readonly number[] {
  if (sorted.length <= mostForNatural) return sorted
  const step = (sorted.length - 1) / (mostForNatural - 1)
  return Array.from({ length: mostForNatural }, (_, at) => sorted[Math.round(at * step)] as number)
}

function knownSorted(values: Iterable<number | null>): number[] {
  const known: number[] = []
  // Minus zero is zero: it would be another number to a set, and no other to a sort.
  for (const value of values) if (value !== null && Number.isFinite(value)) known.push(value + 0)
  return known.sort((a, b) => a - b)
}

/**
 * Classes by limits that a person typed, without the ends: `1,5,10`. All that is wrong is said at once; `breaks` then has what
 * can be used of them.
 */
export function typedBreaks(values: Iterable<number | null>, cuts: readonly string[]): ClassBreaks {
  const sorted = knownSorted(values)
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) return { breaks: [], issues: [] }
  const issues: BreakIssue[] = []
  const used: number[] = []
  let before = Number.NEGATIVE_INFINITY
  for (const text of cuts) {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(value)) issues.push({ code: 'break-not-number', text })
    else if (value <= before) issues.push({ code: 'break-not-ascending', value, before })
    else {
      before = value
      if (value <= lowest || value > highest) issues.push({ code: 'break-outside', value, lowest, highest })
      else used.push(value)
    }
  }
  if (cuts.length === 0) issues.push({ code: 'breaks-missing' })
  if (used.length >= mostClasses) issues.push({ code: 'breaks-too-many', most: mostClasses - 1 })
  return { breaks: [lowest, ...used.slice(0, mostClasses - 1), highest], issues }
}

/** Entry of the class of a value: 0 for the lowest. */
export function classAt(breaks: readonly number[], value: number): number {
  const classes = breaks.length - 1
  for (let at = classes - 1; at > 0; at -= 1) if (value >= (breaks[at] as number)) return at
  return 0
}

import type { BreakMethod } from '@arraigo/shared/demand/breakMethods.ts'
import { type ClassBreaks, classAt, classBreaks, typedBreaks } from '@arraigo/shared/demand/classBreaks.ts'
import { suppressedClass, unknownClass } from '../../map/painting.ts'
import type { CellFigures } from './cellFigures.ts'

export interface Classing {
  method: BreakMethod
  count: number
  /** Limits as typed, in the order of typing. */
  cuts: readonly string[]
}

export interface PaintedClasses extends ClassBreaks {
  /** By entry of the figures: class, unknown or suppressed. */
  classes: Int8Array
  /** Places of each class. */
  counts: number[]
  unknown: number
  suppressed: number
}

/** One measure, in classes. */
export function paintedClasses(figures: CellFigures, { method, count, cuts }: Classing): PaintedClasses {
  const found = method === 'typed' ? typedBreaks(figures.values, cuts) : classBreaks(figures.values, method, count)
  const classes = Int8Array.from(figures.values, (value, at) =>
    value === null ? classOfNone(figures, at) : classAt(found.breaks, value),
  )
  return { ...found, classes, ...tally(classes, Math.max(0, found.breaks.length - 1)) }
}

const pairClasses = 3

export interface PairedClasses {
  /** `3 × class of the first + class of the second`, unknown or suppressed where one of them is. */
  classes: Int8Array
  counts: number[]
  unknown: number
  suppressed: number
  /** Limits of each measure. */
  first: number[]
  second: number[]
}

/**
 * Two measures at once, three classes each: thirds of the places, by each measure on its own, so that "much of both" is as rare
 * or as frequent as it is. Where ties leave fewer than three classes, the natural ones are taken.
 */
export function pairedClasses(first: CellFigures, second: CellFigures): PairedClasses {
  const limits = [first, second].map(({ values }) => {
    const thirds = classBreaks(values, 'quantile', pairClasses).breaks
    return thirds.length === pairClasses + 1 ? thirds : classBreaks(values, 'natural', pairClasses).breaks
  }) as [number[], number[]]
  const classes = Int8Array.from(first.values, (one, at) => {
    const other = second.values[at] ?? null
    if (one !== null && other !== null) return pairClasses * classAt(limits[0], one) + classAt(limits[1], other)
    return first.isSuppressed(at) || second.isSuppressed(at) ? suppressedClass : unknownClass
  })
  return { classes, ...tally(classes, pairClasses ** 2), first: limits[0], second: limits[1] }
}

const classOfNone = (figures: CellFigures, at: number): number =>
  figures.isSuppressed(at) ? suppressedClass : unknownClass

function tally(classes: Int8Array, count: number): { counts: number[]; unknown: number; suppressed: number } {
  const counts = new Array<number>(count).fill(0)
  let unknown = 0
  let suppressed = 0
  for (const of of classes) {
    if (of === unknownClass) unknown += 1
    else if (of === suppressedClass) suppressed += 1
    else counts[of] = (counts[of] ?? 0) + 1
  }
  return { counts, unknown, suppressed }
}

import { type BlockLevel, blockLevels } from '@arraigo/shared/tiles/tileLayers.ts'
import type { ColourName, MapColours } from '../colours.ts'
import { breaksAt, type Categorical, type Category, type Classed } from './measures.ts'

/** Expressions of the map's style that say what a measure says. */

export const rampColour = (ramp: Classed['ramp'], at: number): ColourName => `${ramp}-${at + 1}` as ColourName

function measured({ value }: Classed): unknown[] {
  if ('field' in value) return ['get', value.field]
  const [part, whole] = value.share
  return ['*', 100, ['/', ['get', part], ['get', whole]]]
}

/** Whether a feature has the numbers that the measure needs; a share of nobody is not known either. */
export function isMeasured(measure: Classed): unknown[] {
  if ('field' in measure.value) return ['has', measure.value.field]
  const [part, whole] = measure.value.share
  return ['all', ['has', part], ['has', whole], ['>', ['get', whole], 0]]
}

export function classColour(measure: Classed, colours: MapColours): unknown[] {
  const steps = (level: BlockLevel) => [
    'step',
    measured(measure),
    colours[rampColour(measure.ramp, 0)],
    ...breaksAt(measure, level).flatMap((from, at) => [from, colours[rampColour(measure.ramp, at + 1)]]),
  ]
  if (measure.breaksByLevel === undefined) return steps('block')
  return ['match', ['get', 'level'], 'comuna', steps('comuna'), 'zone', steps('zone'), steps('block')]
}

const textOf = (measure: Categorical) => ['downcase', ['to-string', ['coalesce', ['get', measure.field], '']]]

/** One value per category; `other` for what none of them names. */
export function byCategory<T>(measure: Categorical, valueOfCategory: (category: Category) => T, other: T): unknown[] {
  const pairs = measure.categories.flatMap((category) => [category.values, valueOfCategory(category)])
  return ['match', textOf(measure), ...pairs, measure.other === undefined ? other : valueOfCategory(measure.other)]
}

/** Values that have a place in the legend; with a category for all others that is everything but nothing. */
export const isCategorised = (measure: Categorical): unknown[] =>
  measure.other === undefined
    ? ['match', textOf(measure), measure.categories.flatMap(({ values }) => values), true, false]
    : ['has', measure.field]

export const categoryColour = (measure: Categorical, colours: MapColours): unknown[] =>
  byCategory(measure, ({ colour }) => colours[colour], colours.unknown)

/** Deepest zoom of tiles at which a block stands for itself; sums cannot answer what is asked of single blocks. */
export const isBlock = ['==', ['get', 'level'], 'block']
export const blocksFromZoom = blockLevels.zoneUpToZoom + 1

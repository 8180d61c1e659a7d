import { needComponents } from '../need/needComponents.ts'

/**
 * What can be shown of a place. `families` is the de-duplicated demand: `settlement-families` (households of settlements) and
 * `census-families` (census deficit outside of them, by the rule in force). `set-aside` is what the rule did not count twice.
 * Components are the census need, whole, also inside settlements. `unknown-share` is the share of the people about whose need
 * nothing is known, 0 to 1; everything else counts families, `people` people.
 */
export const demandMeasures = [
  'families',
  'settlement-families',
  'census-families',
  'set-aside',
  ...needComponents,
  'unknown-share',
  'people',
] as const
export type DemandMeasure = (typeof demandMeasures)[number]

/** Absolute, per square kilometre of the place, per thousand of its inhabitants. */
export const demandScales = ['total', 'km2', 'thousand'] as const
export type DemandScale = (typeof demandScales)[number]

/** Places that demand is told of. */
export const demandPlaces = ['regions', 'comunas', 'zones', 'blocks'] as const
export type DemandPlaces = (typeof demandPlaces)[number]

/** Hexagons of the H3 grid, by resolution: 5 (about 250 km²) to 9 (about 0.1 km²). */
export const hexagonResolutions = [5, 6, 7, 8, 9] as const
export type HexagonResolution = (typeof hexagonResolutions)[number]

/** Who will see it: `public` hides small counts; `internal` is for who may see them all. */
export const audiences = ['internal', 'public'] as const
export type Audience = (typeof audiences)[number]

export const isDemandMeasure = (text: unknown): text is DemandMeasure => demandMeasures.some((one) => one === text)

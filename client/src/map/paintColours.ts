import type { ColourName, MapColours } from './colours.ts'

/** A token of the theme, or one between two of them: `share` of the second. */
export type PaintColour = ColourName | { from: ColourName; to: ColourName; share: number }

type Ramp = readonly ColourName[]

const numbered = <N extends string>(name: N): readonly (`${N}-1` | `${N}-2` | `${N}-3` | `${N}-4` | `${N}-5`)[] => [
  `${name}-1`,
  `${name}-2`,
  `${name}-3`,
  `${name}-4`,
  `${name}-5`,
]

/** From little to much; `middle` from one side to the other, around a middle. */
export const ramps = {
  need: numbered('need'),
  coverage: numbered('coverage'),
  amount: numbered('amount'),
  middle: numbered('middle'),
} as const satisfies Record<string, Ramp>
export type RampName = keyof typeof ramps

/** As many colours as there are classes, evenly along the ramp. One class has the middle of it. */
export function rampColours(ramp: RampName, count: number): PaintColour[] {
  if (count === 1) return [alongRamp(ramp, 0.5)]
  return Array.from({ length: count }, (_, at) => alongRamp(ramp, at / (count - 1)))
}

/** Colour at a share, 0 to 1, of the ramp. */
export function alongRamp(ramp: RampName, share: number): PaintColour {
  const colours = ramps[ramp]
  const at = share * (colours.length - 1)
  const from = Math.min(Math.floor(at), colours.length - 2)
  const first = colours[from] as ColourName
  const second = colours[from + 1] as ColourName
  const between = Math.round((at - from) * 100) / 100
  if (between === 0) return first
  return between === 1 ? second : { from: first, to: second, share: between }
}

/** Colours of two measures at once, three classes each: the second measure grows first. */
export const pairColours: readonly ColourName[] = [
  'pair-11',
  'pair-12',
  'pair-13',
  'pair-21',
  'pair-22',
  'pair-23',
  'pair-31',
  'pair-32',
  'pair-33',
]

/** As an expression of the map's style. */
export const styleColour = (colour: PaintColour, colours: MapColours): unknown =>
  typeof colour === 'string'
    ? colours[colour]
    : ['interpolate', ['linear'], colour.share, 0, colours[colour.from], 1, colours[colour.to]]

/** The same colour in CSS. */
export const cssColour = (colour: PaintColour): string =>
  typeof colour === 'string'
    ? `var(--map-${colour})`
    : `color-mix(in srgb, var(--map-${colour.from}), var(--map-${colour.to}) ${Math.round(100 * colour.share)}%)`

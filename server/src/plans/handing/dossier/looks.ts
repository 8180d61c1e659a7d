import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import { type CategoryColour, packageCategory } from '@arraigo/shared/plans/packageCategory.ts'

/** Points. */
export const page = { margins: { top: 52, right: 46, bottom: 56, left: 46 }, footUp: 34 } as const
export const sizes = {
  title: 27,
  heading: 16,
  subheading: 11.5,
  text: 9.5,
  table: 8,
  small: 7.5,
  lineGap: 1.2,
} as const

/** The light colours of the application (client/src/app/styles/tokens.css): readable in black and white too. */
export const ink = {
  text: '#26221d',
  quiet: '#6b6459',
  accent: '#a54d27',
  line: '#c9c2b6',
  faint: '#e6e1d8',
  band: '#f6f3ee',
  warning: '#fdf1e3',
  sea: '#dbe5e8',
  land: '#f6f4ef',
  border: '#a89e8d',
  none: '#8d857a',
  site: '#00664a',
} as const

const category: Record<CategoryColour, string> = {
  green: '#009e73',
  blue: '#0072b2',
  sky: '#56b4e9',
  vermilion: '#d55e00',
  orange: '#e69f00',
  pink: '#cc79a7',
}

/** As on the screen's map. */
export const packageColour = (code: string, packages: readonly Package[]): string => {
  const found = packages.find((one) => one.code === code)
  return found === undefined ? ink.none : category[packageCategory(found, packages)]
}

import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import { packageCategory } from '@arraigo/shared/plans/packageCategory.ts'

type Coloured = Pick<Package, 'code' | 'kind'>

/** Name of the colour's variable, for the map: `--map-category-green`. */
export const packageToken = (of: Coloured, packages: readonly Coloured[]): string =>
  `--map-category-${packageCategory(of, packages)}`

/** For styles: `var(--map-category-green)`. */
export const packageColour = (of: Coloured, packages: readonly Coloured[]): string =>
  `var(${packageToken(of, packages)})`

import type { Package, PackageKind } from '@arraigo/shared/plans/catalogue.schema.ts'

type Coloured = Pick<Package, 'code' | 'kind'>

/** What moves families is warm, what stays in place cool: the same colour on the map, in the timeline, in every chart. */
const ofKind: Record<PackageKind, readonly string[]> = {
  'in-place': ['green', 'blue', 'sky'],
  relocation: ['vermilion'],
  'doubled-up': ['orange'],
  part: ['sky'],
  complementary: ['pink'],
}

/** Name of the colour's variable, for the map: `--map-category-green`. Packages of a kind that share a colour differ by their names. */
export function packageToken(of: Coloured, packages: readonly Coloured[]): string {
  const alike = packages.filter(({ kind }) => kind === of.kind)
  const colours = ofKind[of.kind]
  const at = Math.max(
    0,
    alike.findIndex(({ code }) => code === of.code),
  )
  return `--map-category-${colours[Math.min(at, colours.length - 1)]}`
}

/** For styles: `var(--map-category-green)`. */
export const packageColour = (of: Coloured, packages: readonly Coloured[]): string =>
  `var(${packageToken(of, packages)})`

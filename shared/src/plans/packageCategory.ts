import type { Package, PackageKind } from './catalogue.schema.ts'

type Coloured = Pick<Package, 'code' | 'kind'>

/** Names of Okabe and Ito's colours, which colour-blind readers tell apart. */
export type CategoryColour = 'green' | 'blue' | 'sky' | 'vermilion' | 'orange' | 'pink'

/** What moves families is warm, what stays in place cool: the same colour on the map, in the timeline, in every chart and on paper. */
const ofKind: Record<PackageKind, readonly CategoryColour[]> = {
  'in-place': ['green', 'blue', 'sky'],
  relocation: ['vermilion'],
  'doubled-up': ['orange'],
  part: ['sky'],
  complementary: ['pink'],
}

/** Packages of a kind that share a colour differ by their names. */
export function packageCategory(of: Coloured, packages: readonly Coloured[]): CategoryColour {
  const alike = packages.filter(({ kind }) => kind === of.kind)
  const colours = ofKind[of.kind]
  const at = Math.max(
    0,
    alike.findIndex(({ code }) => code === of.code),
  )
  return colours[Math.min(at, colours.length - 1)] as CategoryColour
}

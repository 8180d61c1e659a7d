import { type PackageKind, packageKinds } from '@arraigo/shared/plans/catalogue.schema.ts'

/** Wholes first: they are what most settlements are offered. */
export const shownKinds: readonly PackageKind[] = packageKinds.toSorted(
  (a, b) => Number(a === 'part') - Number(b === 'part'),
)

/** In the order of their kinds, and of the catalogue within one. */
export const byKind = <Offered extends { kind: PackageKind }>(packages: readonly Offered[]): Offered[] =>
  packages.toSorted((a, b) => shownKinds.indexOf(a.kind) - shownKinds.indexOf(b.kind))

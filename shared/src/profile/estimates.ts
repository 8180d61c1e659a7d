import type { BlockEstimate, DensityEstimate, Range } from './profile.schema.ts'

/** What a census block and a boundary have in common. */
export interface BlockPart {
  /** Null where it is not published. */
  population: number | null
  /** Of the block, 0 to 1. */
  shareOfBlock: number
  /** Of the boundary. */
  shareOfBoundary: number
}

/** Digitised lines never agree exactly: a block of which this much lies inside lies inside. */
const wholly = 0.995
/** And one of which less than this does is not touched. */
const barely = 0.001

/**
 * People inside by area share: as if each block's people were spread evenly over it (mid). They are not, so at least those
 * of blocks wholly inside (low) and at most everybody of the blocks touched (high). Blocks of unknown population are in none
 * of the three. Null where no block of known population covers any of the boundary.
 */
export function blockEstimate(parts: readonly BlockPart[], personsPerHousehold: number) {
  const touched = parts.filter((part) => part.shareOfBlock >= barely || part.shareOfBoundary >= barely)
  const known = touched.filter((part): part is BlockPart & { population: number } => part.population !== null)
  const sum = (people: (part: BlockPart & { population: number }) => number) =>
    known.reduce((total, part) => total + people(part), 0)
  const people: Range | null =
    known.length === 0
      ? null
      : {
          low: sum((part) => (part.shareOfBlock >= wholly ? part.population : 0)),
          mid: sum((part) => part.population * Math.min(1, part.shareOfBlock)),
          high: sum((part) => part.population),
        }
  return {
    people,
    households: people && scaled(people, 1 / personsPerHousehold),
    blockCount: touched.length,
    unknownBlockCount: touched.length - known.length,
    knownShare: shareOf(known),
    coveredShare: shareOf(touched),
  } satisfies Partial<BlockEstimate>
}

const shareOf = (parts: readonly BlockPart[]) =>
  Math.min(
    1,
    parts.reduce((sum, part) => sum + part.shareOfBoundary, 0),
  )

/** A settlement of which both households and area are known. */
export interface KnownDensity {
  settlementId: number
  comunaCode: string | null
  households: number
  areaM2: number
}

/** Quartiles of fewer would be a matter of chance. */
export const fewestSettlements = 5

/**
 * Households per hectare of the known settlements of the comuna; where they are fewer than five, of its region. The quartiles
 * are the range. The settlement itself is left out.
 */
export function densityNearby(
  known: readonly KnownDensity[],
  comunaCode: string,
  settlementId: number | null,
): { level: 'comuna' | 'region'; settlementCount: number; householdsPerHa: Range | null } {
  const others = known.filter((one) => one.settlementId !== settlementId)
  const inComuna = others.filter((one) => one.comunaCode === comunaCode)
  if (inComuna.length >= fewestSettlements) return { level: 'comuna', ...quartilesOf(inComuna) }
  const inRegion = others.filter((one) => one.comunaCode?.slice(0, 2) === comunaCode.slice(0, 2))
  return { level: 'region', ...quartilesOf(inRegion) }
}

function quartilesOf(settlements: readonly KnownDensity[]) {
  const settlementCount = settlements.length
  if (settlementCount < fewestSettlements) return { settlementCount, householdsPerHa: null }
  const densities = Float64Array.from(settlements, ({ households, areaM2 }) => households / (areaM2 / 10_000)).sort()
  const [low, mid, high] = [0.25, 0.5, 0.75].map((share) => quantile(densities, share)) as [number, number, number]
  return { settlementCount, householdsPerHa: { low, mid, high } }
}

/** Between the two nearest of the sorted values, in proportion (Hyndman and Fan 1996, definition 7, as PostgreSQL does). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}

export function householdsByDensity(
  householdsPerHa: Range | null,
  areaM2: number,
  personsPerHousehold: number,
): Pick<DensityEstimate, 'households' | 'people'> {
  const households = householdsPerHa && scaled(householdsPerHa, areaM2 / 10_000)
  return { households, people: households && scaled(households, personsPerHousehold) }
}

const scaled = ({ low, mid, high }: Range, factor: number): Range => ({
  low: low * factor,
  mid: mid * factor,
  high: high * factor,
})

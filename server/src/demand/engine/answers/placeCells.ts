import type { DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import type { Cells } from '@arraigo/shared/demand/sumKnown.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { Bounds } from '../../../platform/changes.queries.ts'
import type { LiveDemand } from '../liveDemand.ts'

/** Every place of one kind, and which atoms are in it. */
export interface PlaceCells extends Cells {
  /** Of a region its code as a number. */
  ids: ArrayLike<number>
  codeOf(cell: number): string
  nameOf(cell: number): string | null
  /** Entry of the comunas; −1 of none. Null of regions. */
  comunaOf: ((cell: number) => number) | null
  regionOf(cell: number): string | null
  areaKm2Of(cell: number): number | null
  boundsOf(cell: number): number[] | null
}

const known = new WeakMap<LiveDemand, Partial<Record<DemandPlaces, PlaceCells>>>()

/** Made once for what is in memory, which never changes. */
export function placeCells(live: LiveDemand, of: DemandPlaces): PlaceCells {
  const there = known.get(live) ?? {}
  known.set(live, there)
  there[of] ??= makers[of](live)
  return there[of]
}

const makers: Record<DemandPlaces, (live: LiveDemand) => PlaceCells> = {
  regions: regionCells,
  comunas: ({ atoms, comunas }) => ({
    count: comunas.length,
    of: atoms.comuna,
    ids: atoms.comunas.id,
    codeOf: (cell) => comunas[cell]!.code,
    nameOf: (cell) => comunas[cell]!.name || null,
    comunaOf: (cell) => cell,
    regionOf: (cell) => comunas[cell]!.code.slice(0, 2),
    areaKm2Of: (cell) => km2(comunas[cell]!.areaM2),
    boundsOf: (cell) => comunas[cell]!.bounds,
  }),
  zones: ({ atoms, census }) => ({
    count: atoms.zones.id.length,
    of: atoms.zone,
    ids: atoms.zones.id,
    codeOf: (cell) => atoms.zones.code[cell]!,
    nameOf: () => null,
    comunaOf: (cell) => atoms.zones.comuna[cell]!,
    regionOf: (cell) => regionOfComuna(atoms.comunas.code, atoms.zones.comuna[cell]!),
    areaKm2Of: (cell) => km2(census.zoneAreaM2[cell]!),
    boundsOf: (cell) => boxOf(census.zoneBounds, cell),
  }),
  blocks: ({ atoms, census: { blocks, blockCodes, blockBounds } }) => ({
    count: blocks.ids.length,
    of: Int32Array.from(atoms.kind, (_, atom) => (atom < blocks.ids.length ? atom : -1)),
    ids: blocks.ids,
    codeOf: (cell) => blockCodes[cell]!,
    nameOf: () => null,
    comunaOf: (cell) => blocks.comuna[cell]!,
    regionOf: (cell) => regionOfComuna(atoms.comunas.code, blocks.comuna[cell]!),
    areaKm2Of: (cell) => km2(blocks.areaM2[cell]!),
    boundsOf: (cell) => boxOf(blockBounds, cell),
  }),
}

function regionCells({ atoms, comunas }: LiveDemand): PlaceCells {
  const codes = [...new Set(comunas.map(({ code }) => code.slice(0, 2)))].sort()
  const ofComuna = comunas.map(({ code }) => codes.indexOf(code.slice(0, 2)))
  const inside = codes.map((region) => comunas.filter(({ code }) => code.startsWith(region)))
  const own = inside.map((all) => all.filter(({ isLoaded }) => isLoaded))
  return {
    count: codes.length,
    of: atoms.comuna.map((comuna) => ofComuna[comuna] ?? -1),
    ids: codes.map(Number),
    codeOf: (cell) => codes[cell]!,
    nameOf: (cell) => regionName(codes[cell]!),
    comunaOf: null,
    regionOf: (cell) => codes[cell]!,
    areaKm2Of: (cell) =>
      own[cell]!.length === 0 ? null : km2(own[cell]!.reduce((sum, { areaM2 }) => sum + (areaM2 ?? Number.NaN), 0)),
    boundsOf: (cell) => around(inside[cell]!.flatMap(({ bounds }) => (bounds === null ? [] : [bounds]))),
  }
}

const regionOfComuna = (codes: readonly string[], comuna: number) => codes[comuna]?.slice(0, 2) ?? null

const km2 = (areaM2: number | null) => (areaM2 === null || Number.isNaN(areaM2) ? null : areaM2 / 1e6)

const boxOf = (boxes: Float64Array, cell: number) =>
  Number.isNaN(boxes[4 * cell]!) ? null : [...boxes.subarray(4 * cell, 4 * cell + 4)]

/** Easter Island and Juan Fernández are comunas of their own: around the mainland, or around them where they are asked for. */
const mainlandWest = -77

export function around(boxes: readonly Bounds[]): Bounds | null {
  const near = boxes.filter(([west]) => west > mainlandWest)
  const [first, ...others] = near.length > 0 ? near : boxes
  if (first === undefined) return null
  return others.reduce<Bounds>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  )
}

/** Whether a comuna is in the region or comuna that is asked for; everything is where none is. */
export const isWithin = (code: string | undefined, within: string | undefined): boolean =>
  within === undefined || code?.startsWith(within) === true

/** 1 for atoms that are in it; null for all. */
export function atomsWithin({ atoms }: LiveDemand, within: string | undefined): Uint8Array | null {
  if (within === undefined) return null
  const ofComuna = atoms.comunas.code.map((code) => (isWithin(code, within) ? 1 : 0))
  return Uint8Array.from(atoms.comuna, (comuna) => ofComuna[comuna] ?? 0)
}

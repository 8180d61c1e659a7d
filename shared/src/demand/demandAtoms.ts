import type { DemandMeasure } from './demandMeasures.ts'

/** An atom is a block, a zone (or a part of it) that no loaded block covers, or a settlement. */
export const atomKinds = { block: 0, zone: 1, settlement: 2 } as const

/**
 * The smallest pieces that demand is known for. Every figure of a hexagon, zone, comuna or region is a sum over whole atoms, so
 * that figures of different scales always agree. Typed arrays, one entry each: they pass between threads without being copied.
 * NaN is unknown, in every column.
 */
export interface DemandAtoms {
  count: number
  /** As in `atomKinds`. */
  kind: Uint8Array
  /** Row of the block, zone or settlement. A zone without blocks is several atoms, spread over it, of one row. */
  rowId: Uint32Array
  /** Longitude, latitude pairs in degrees of a point inside. NaN where a settlement has no boundary: it counts in its comuna only. */
  places: Float64Array
  /** Entry of `zones`, `comunas`; −1 where none is known. */
  zone: Int32Array
  comuna: Int32Array
  areaM2: Float64Array
  /** Families, and people; `unknown-share` is computed from `peopleUnknown`. */
  values: Record<Exclude<DemandMeasure, 'unknown-share'>, Float64Array>
  /** People about whose need nothing is known. */
  peopleUnknown: Float64Array
  /** Bounds of the values of `values`, as far as they are estimates: equal to them where they were counted. */
  low: Record<Exclude<DemandMeasure, 'unknown-share' | 'people'>, Float64Array>
  high: Record<Exclude<DemandMeasure, 'unknown-share' | 'people'>, Float64Array>
  /** Share of the atom's figures that is estimated (percentage times estimated households), 0 counted to 1 estimated. */
  estimated: Float64Array
  /** Row ids; codes as text; a zone's comuna as entry of `comunas`. */
  zones: { id: Uint32Array; code: string[]; comuna: Int32Array }
  comunas: { id: Uint32Array; code: string[]; name: string[]; areaM2: Float64Array }
}

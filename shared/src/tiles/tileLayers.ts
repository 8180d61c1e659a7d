import type { CollectionId } from '../territory/collections.ts'

/** Collections that have a place, and the regions, which are the union of their comunas. */
export const placeCollectionIds = [
  'regions',
  'comunas',
  'zones',
  'neighbourhoods',
  'blocks',
  'buildings',
  'zoning',
  'hazards',
  'streets',
  'sites',
  'facilities',
  'settlements',
] as const satisfies readonly (CollectionId | 'regions')[]
export type PlaceCollectionId = (typeof placeCollectionIds)[number]

/** Every collection with tiles: those of the places, and what is computed from them. */
export const tiledCollectionIds = [...placeCollectionIds, 'demand'] as const
export type TiledCollectionId = (typeof tiledCollectionIds)[number]

/**
 * What the tiles of a collection carry: the one agreement between the tile server and the map. A tile of collection `c`
 * has a layer `c`, whose feature ids are the rows' ids; a polygon that would be smaller than two pixels is a point in it.
 * Points are in one tile only; lines and areas reach 64 units beyond their tile's edge.
 * Where `hasPoints`, a second layer `c-points` has one point well inside each shape, in one tile only: labels and dots.
 */
export interface TileLayer {
  /** Columns sent as properties; null is left out: unknown has no value. */
  properties: readonly string[]
  hasPoints: boolean
  /** Deepest zoom with tiles of its own; clients enlarge these beyond it. */
  maxZoom: number
}

// Regions have no number of their own: their feature ids are their codes read as numbers.
export const tileLayers: Readonly<Record<TiledCollectionId, TileLayer>> = {
  regions: { properties: ['code', 'name'], hasPoints: true, maxZoom: 12 },
  comunas: { properties: ['code', 'name', 'region_code', 'population'], hasPoints: true, maxZoom: 14 },
  settlements: {
    properties: [
      'code',
      'name',
      'comuna_code',
      'comuna_name',
      'status',
      'household_count',
      'household_year',
      'origin_year',
      'water',
      'sewerage',
      'power',
      'waste',
      'paving',
      'lighting',
      'tenure',
      'strategy',
      'family_count',
      'confidence',
      'boundary_date',
      'repeats_id',
    ],
    hasPoints: true,
    maxZoom: 16,
  },
  // Far out, many facilities of a kind in one place are one point with `point_count`.
  facilities: {
    properties: ['kind', 'name', 'status', 'capacity', 'comuna_code', 'point_count'],
    hasPoints: false,
    maxZoom: 14,
  },
  // `level` says what a feature stands for: 'block', or farther out 'zone' or 'comuna', whose row its id is then, with the
  // sums of its blocks. Blocks in no zone or comuna that is loaded are points there, near ones in one with `block_count`.
  // `density_ha`: people per geodesic hectare of the blocks whose population is known, at every level.
  blocks: {
    properties: [
      'level',
      'code',
      'comuna_code',
      'population',
      'women',
      'young',
      'foreign_born',
      'density_ha',
      'block_count',
      'unknown_count',
    ],
    hasPoints: false,
    maxZoom: 15,
  },
  zones: {
    properties: [
      'code',
      'comuna_code',
      'population',
      'household_count',
      'overcrowded_pct',
      'doubled_up_pct',
      'material_pct',
      'doubled_up_households',
      'overcrowded_households',
      'critically_overcrowded_households',
      'material_acceptable',
      'material_recoverable',
      'material_irrecoverable',
    ],
    hasPoints: false,
    maxZoom: 14,
  },
  neighbourhoods: {
    properties: ['code', 'name', 'kind', 'comuna_code', 'comuna_name', 'population', 'household_count'],
    hasPoints: true,
    maxZoom: 15,
  },
  buildings: { properties: ['code', 'use', 'dwellings', 'floors', 'comuna_code'], hasPoints: false, maxZoom: 16 },
  streets: { properties: ['name'], hasPoints: false, maxZoom: 15 },
  hazards: { properties: ['kind', 'name', 'level'], hasPoints: false, maxZoom: 15 },
  zoning: { properties: ['kind', 'code', 'name'], hasPoints: false, maxZoom: 15 },
  sites: { properties: ['name', 'comuna_code', 'capacity_families', 'land_cost_uf'], hasPoints: true, maxZoom: 16 },
  // H3 hexagons whose size follows the zoom (resolutionAt); a feature's id is its number (hexagonId.ts).
  demand: { properties: ['h3'], hasPoints: true, maxZoom: 12 },
}

/** Deepest zoom at which a blocks tile shows comunas, and zones; beyond it the blocks themselves. */
export const blockLevels = { comunaUpToZoom: 8, zoneUpToZoom: 11 } as const

export type BlockLevel = 'comuna' | 'zone' | 'block'

export const blockLevelAt = (zoom: number): BlockLevel =>
  zoom <= blockLevels.comunaUpToZoom ? 'comuna' : zoom <= blockLevels.zoneUpToZoom ? 'zone' : 'block'

/**
 * Deepest zoom at which near facilities of one kind are one point, and at which only the long streets are drawn. The files
 * know no class of a street, so its length in its comuna tells: it is drawn from where it is this many pixels long.
 */
export const facilitiesThinnedUpToZoom = 12
export const streetsThinnedUpToZoom = 13
export const shortestStreetPx = 60

/** Units of a tile's coordinates along one side, and pixels at the size at which tiles are drawn. */
export const tileExtent = 4096
export const tilePx = 512

/** The only address of a tile, also used by the map. */
export const tilePath = (
  collection: string,
  { z, x, y }: { z: number | string; x: number | string; y: number | string },
) => `/ogc/collections/${collection}/tiles/WebMercatorQuad/${z}/${y}/${x}`

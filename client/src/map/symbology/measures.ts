import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'

/** What can colour each collection on the map; the first is the one it begins with. */
export const measureIds = {
  settlements: ['plain', 'household_count', 'water', 'sewerage', 'power'],
  sites: ['plain'],
  facilities: ['kind'],
  hazards: ['kind', 'level'],
  zoning: ['kind'],
  zones: ['overcrowded_pct', 'doubled_up_pct', 'material_pct', 'household_count', 'population'],
  blocks: ['density_ha', 'population', 'women_share', 'young_share', 'foreign_born_share'],
  streets: ['plain'],
  comunas: ['plain'],
  regions: ['plain'],
} as const satisfies Record<PlaceCollectionId, readonly [string, ...string[]]>

export type MeasureId = (typeof measureIds)[PlaceCollectionId][number]

export const isMeasureOf = (collection: PlaceCollectionId, id: string): id is MeasureId =>
  (measureIds[collection] as readonly string[]).includes(id)

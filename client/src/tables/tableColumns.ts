import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { isNumeric, type ShownField, shownFields } from '../territory/shownFields.ts'

/** Shown at first; the others are one press away. */
const first: Record<PlaceCollectionId, readonly string[]> = {
  regions: ['name', 'code'],
  comunas: ['name', 'code', 'province_name', 'population', 'area_m2'],
  settlements: ['name', 'comuna_name', 'household_count', 'area_m2', 'status', 'water', 'sewerage', 'power', 'code'],
  facilities: ['name', 'kind', 'comuna_name', 'status', 'capacity', 'capacity_unit', 'administration'],
  blocks: ['code', 'comuna_code', 'population', 'women', 'young', 'foreign_born'],
  zones: [
    'code',
    'comuna_code',
    'household_count',
    'overcrowded_pct',
    'doubled_up_pct',
    'material_pct',
    'overcrowded_households',
    'doubled_up_households',
    'material_irrecoverable',
  ],
  neighbourhoods: ['name', 'kind', 'comuna_name', 'population', 'household_count', 'area_m2', 'code'],
  buildings: ['code', 'use', 'dwellings', 'floors', 'comuna_code'],
  streets: ['name', 'comuna_name'],
  hazards: ['kind', 'name', 'level', 'comuna_name', 'description'],
  zoning: ['kind', 'name', 'code', 'comuna_name', 'permitted_uses', 'prohibited_uses'],
  sites: ['name', 'comuna_code', 'capacity_families', 'land_cost_uf', 'area_m2', 'owner'],
}

/** The chosen columns in the order in which they are offered; the first one names the row and always stays. */
export function tableColumns(collection: PlaceCollectionId, chosen: readonly string[] | null): readonly ShownField[] {
  const offered = offeredColumns(collection)
  const names = chosen ?? first[collection]
  return offered.filter(({ name }, at) => at === 0 || names.includes(name))
}

/** All of them: those shown at first in their order, then the others. */
export function offeredColumns(collection: PlaceCollectionId): readonly ShownField[] {
  const place = (name: string) => {
    const at = first[collection].indexOf(name)
    return at === -1 ? first[collection].length : at
  }
  return [...shownFields(collection)].sort((a, b) => place(a.name) - place(b.name))
}

export const isSortable = (collection: PlaceCollectionId, column: string): boolean =>
  shownFields(collection).some(({ name }) => name === column)

const longTexts = ['description', 'notes', 'permitted_uses', 'prohibited_uses', 'strategy_reason']

/** In pixels; wide enough for what the column usually holds. */
export function columnWidth({ name, type }: ShownField): number {
  if (name === 'name' || longTexts.includes(name)) return 240
  if (isNumeric({ type })) return 136
  return type === 'year' || type === 'date' || name.endsWith('code') ? 120 : 168
}

/** What a page of the table asks of the server: what it shows, what it calls a row, and whether the row counts. */
export const askedProperties = (collection: PlaceCollectionId, columns: readonly ShownField[]): string[] => [
  ...new Set([...columns.map(({ name }) => name), ...(collection === 'settlements' ? ['repeats_id'] : [])]),
]

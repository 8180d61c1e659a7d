import { collections, type Field } from '@arraigo/shared/territory/collections.ts'
import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'

/** A column people can read: those of the collection, and the area that follows from a boundary. */
export type ShownField = Field

const areaM2: ShownField = { name: 'area_m2', type: 'number', unit: 'ha' }

export function shownFields(collection: PlaceCollectionId): readonly ShownField[] {
  if (collection === 'regions') {
    return [{ name: 'code', type: 'text' }, { name: 'name', type: 'text' }, areaM2]
  }
  const { fields, hasArea } = collections[collection]
  return hasArea ? [...fields, areaM2] : fields
}

/** Numbers stand to the right and can be compared; a year is a name. */
export const isNumeric = ({ type }: Pick<ShownField, 'type'>): boolean => type === 'integer' || type === 'number'

/** What may be added up over rows: counts and areas, never percentages, years, or capacities in different units. */
export const isSummable = ({ name, type }: Pick<ShownField, 'name' | 'type'>): boolean =>
  (type === 'integer' && name !== 'capacity') || name === 'area_m2'

import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Item } from './items.api.ts'
import { type ShownField, shownFields } from './shownFields.ts'

/** Where one of these is unknown, its name in a list says so: a line each would bury what is known. */
const namedWhenUnknown = new Set([
  'family_count',
  'tenure',
  'waste',
  'paving',
  'lighting',
  'strategy',
  'boundary_source',
  'confidence',
])
/** Details of another field, of which nothing is to be said where there is none. */
const details = new Set([
  'closed_reason',
  'closed_on',
  'household_date',
  'family_source',
  'family_year',
  'family_date',
  'strategy_reason',
  'boundary_date',
])

export interface ShownFacts {
  /** One line each, the unknown ones among them that are always asked about. */
  facts: readonly ShownField[]
  /** Named together. */
  unknown: readonly ShownField[]
}

/** What a card says of a row field by field, and what it only names as unknown. */
export function shownFacts(
  collection: PlaceCollectionId,
  { properties }: Pick<Item, 'properties'>,
  without: readonly string[],
): ShownFacts {
  const fields = shownFields(collection).filter(({ name }) => !without.includes(name))
  if (collection !== 'settlements') return { facts: fields, unknown: [] }
  const isKnown = ({ name }: { name: string }) => {
    const value = properties[name]
    return value !== null && value !== undefined && value !== '' && value !== 'unknown'
  }
  // The day says it.
  const isRepeated = ({ name }: ShownField) => name === 'family_year' && isKnown({ name: 'family_date' })
  return {
    facts: fields.filter(
      (field) =>
        !isRepeated(field) && (isKnown(field) || !(namedWhenUnknown.has(field.name) || details.has(field.name))),
    ),
    unknown: fields.filter((field) => !isKnown(field) && namedWhenUnknown.has(field.name)),
  }
}

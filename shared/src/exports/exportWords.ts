import { choiceTitle, propertyTitle } from '../ogc/ogcTexts.ts'
import type { Collection, Field } from '../territory/collections.ts'

/** What hazards and plans are of; their column is free text, in which these are the codes that the presets write. */
const placeKinds: Readonly<Record<string, string>> = {
  flood: 'inundación',
  landslide: 'remoción en masa',
  fire: 'incendio',
  ravine: 'quebrada',
  tsunami: 'tsunami',
  'intercommunal-zone': 'zona intercomunal',
  'no-build': 'zona no edificable',
  'urban-limit': 'límite urbano',
  other: 'otro',
}

/** The Spanish header of a field's column. */
export const columnInWords = ({ name }: Field): string => propertyTitle(name)

/** What the values of a field are called in Spanish, where they are codes. */
export function valuesInWords(collection: Collection, field: Field): ReadonlyMap<string, string> {
  if (field.choices) return new Map(field.choices.map((choice) => [choice, choiceTitle(choice)]))
  const isPlaceKind = field.name === 'kind' && (collection.id === 'hazards' || collection.id === 'zoning')
  return new Map(isPlaceKind ? Object.entries(placeKinds) : [])
}

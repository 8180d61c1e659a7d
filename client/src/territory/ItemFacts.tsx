import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useTranslation } from 'react-i18next'
import { Facts } from '../ui/Figure.tsx'
import type { Item } from './items.api.ts'
import { shownFields } from './shownFields.ts'
import { useFieldText } from './useFieldText.ts'

interface ItemFactsProps {
  collection: PlaceCollectionId
  item: Item
  /** Said elsewhere on the card. */
  without?: readonly string[]
}

/** Every field of a row, in words; what is not known is listed too. */
export function ItemFacts({ collection, item, without = [] }: ItemFactsProps) {
  const { t } = useTranslation()
  const textOf = useFieldText()
  const fields = shownFields(collection).filter(({ name }) => !without.includes(name))
  return (
    <Facts
      facts={fields.map((field) => {
        const value = item.properties[field.name]
        const unit = value === null || value === undefined || field.unit === undefined ? '' : ` ${field.unit}`
        return [t(`fields.${field.name as 'code'}`), textOf(field, value) + (field.unit === '%' ? '' : unit)]
      })}
    />
  )
}

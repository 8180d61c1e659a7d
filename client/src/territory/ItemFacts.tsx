import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useTranslation } from 'react-i18next'
import { Facts } from '../ui/Figure.tsx'
import type { Item } from './items.api.ts'
import { shownFacts } from './shownFacts.ts'
import { useFieldText } from './useFieldText.ts'

interface ItemFactsProps {
  collection: PlaceCollectionId
  item: Item
  /** Said elsewhere on the card. */
  without?: readonly string[]
}

/** Every field of a row, in words; what is not known is said too. */
export function ItemFacts({ collection, item, without = [] }: ItemFactsProps) {
  const { t } = useTranslation()
  const textOf = useFieldText()
  const { facts, unknown } = shownFacts(collection, item, without)
  const nameOf = (name: string) => t(`fields.${name as 'code'}`)
  return (
    <>
      <Facts
        facts={facts.map((field) => {
          const value = item.properties[field.name]
          const unit = value === null || value === undefined || field.unit === undefined ? '' : ` ${field.unit}`
          return [nameOf(field.name), textOf(field, value) + (field.unit === '%' ? '' : unit)]
        })}
      />
      {unknown.length > 0 && (
        <p className="quiet">
          {t('inspector.unknownOf', { fields: unknown.map(({ name }) => nameOf(name).toLowerCase()).join(', ') })}
        </p>
      )}
    </>
  )
}

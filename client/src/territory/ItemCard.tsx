import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useTranslation } from 'react-i18next'
import { ItemFacts } from './ItemFacts.tsx'
import type { Item } from './items.api.ts'
import { itemTitle } from './itemTitle.ts'
import { useSourceLine } from './sourceLine.ts'
import { useComunas } from './useComunas.ts'

/** A row of any collection that has no card of its own. */
export function ItemCard({ collection, item }: { collection: PlaceCollectionId; item: Item }) {
  const { t } = useTranslation()
  const sourceOf = useSourceLine()
  const comunas = useComunas()
  const { comuna_name: name, comuna_code: code } = item.properties
  const comuna = name ?? comunas.find((one) => one.code === code)?.name ?? code
  return (
    <>
      <p className="kind">{t(`one.${collection}`)}</p>
      <h2 className="inspector-title">{itemTitle(item) ?? t('inspector.nameless', { id: item.id })}</h2>
      {typeof comuna === 'string' && <p className="quiet">{comuna}</p>}
      <ItemFacts collection={collection} item={item} without={['name', 'comuna_name']} />
      {collection !== 'regions' && <p className="source">{sourceOf(item.properties.dataset_id)}</p>}
    </>
  )
}

import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { Facts, Figure, Figures } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Item } from './items.api.ts'
import { isOpen, isRepeated, itemTitle } from './itemTitle.ts'
import { knownSum } from './knownSum.ts'
import { isSummable, shownFields } from './shownFields.ts'
import { useSelection } from './useSelection.ts'

const firstRows = 50

interface ManyCardProps {
  collection: PlaceCollectionId
  items: readonly Item[]
  /** How many were selected; more than `items` where rows have gone since. */
  asked: number
}

/** Several rows: how many, what they add up to as far as it is known, and each by name. */
export function ManyCard({ collection, items, asked }: ManyCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { select } = useSelection()
  const [shown, setShown] = useState(firstRows)
  const isCounted = (item: Item) => collection !== 'settlements' || isOpen(item)
  const repeated = items.filter(isRepeated).length
  const closed = items.filter((item) => !isCounted(item)).length - repeated
  const others = (id: number) => items.filter((item) => item.id !== id).map((item) => item.id)
  return (
    <>
      <p className="kind">{t(`collections.${collection}`)}</p>
      <h2 className="inspector-title">{t('inspector.many', { count: items.length })}</h2>
      {asked > items.length && (
        <Notice tone="warning">
          <p>{t('inspector.someGone', { count: asked - items.length })}</p>
        </Notice>
      )}
      {repeated > 0 && <p className="quiet">{t('explore.repeated', { count: repeated })}</p>}
      {closed > 0 && <p className="quiet">{t('explore.closed', { count: closed })}</p>}
      <Sums collection={collection} items={items.filter(isCounted)} />
      <ul className="rows">
        {items.slice(0, shown).map((item) => {
          const name = itemTitle(item) ?? t('inspector.nameless', { id: item.id })
          return (
            <li key={item.id} className="chosen-row">
              <button type="button" className="row" onClick={() => select(collection, [item.id])}>
                <span className="row-main">{name}</span>
                {collection === 'settlements' && (
                  <span className="row-figure">
                    {format.number(item.properties.household_count as number | null | undefined)}
                  </span>
                )}
              </button>
              <Button
                look="icon"
                aria-label={t('inspector.letGo', { name })}
                onPress={() => select(collection, others(item.id))}
              >
                <Icon name="close" size={14} />
              </Button>
            </li>
          )
        })}
      </ul>
      {items.length > shown && (
        <Button look="quiet" onPress={() => setShown(items.length)}>
          {t('inspector.showAll', { count: items.length })}
        </Button>
      )}
    </>
  )
}

/** The first of a collection's sums are what people ask for; the others are read one by one. */
const largeSums = 2

function Sums({ collection, items }: { collection: PlaceCollectionId; items: readonly Item[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const sums = shownFields(collection)
    .filter(isSummable)
    .map(({ name }) => {
      const { sum, unknown } = knownSum(items, name)
      return {
        label: t(`fields.${name as 'code'}`),
        value: name === 'area_m2' ? format.areaHa(sum) : format.number(sum),
        note: unknown > 0 && sum !== null ? t('inspector.withoutValue', { count: unknown }) : null,
      }
    })
  if (sums.length === 0) return null
  return (
    <>
      <Figures>
        {sums.slice(0, largeSums).map(({ label, value, note }) => (
          <Figure key={label} value={value} label={label} note={note} />
        ))}
      </Figures>
      {sums.length > largeSums && (
        <Facts
          facts={sums
            .slice(largeSums)
            .map(({ label, value, note }) => [label, note === null ? value : `${value} ${note}`])}
        />
      )}
    </>
  )
}

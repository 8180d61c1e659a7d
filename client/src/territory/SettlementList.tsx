import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import type { Item } from './items.api.ts'
import { isClosed, isRepeated } from './itemTitle.ts'
import { useSelection } from './useSelection.ts'

const rowsAtOnce = 60

interface SettlementListProps {
  items: readonly Item[]
  isRanked?: boolean
  label: string
}

/** Settlements by name with their households; pressing one selects it. */
export function SettlementList({ items, isRanked = false, label }: SettlementListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { selection, select } = useSelection()
  const [shown, setShown] = useState(rowsAtOnce)
  const isSelected = (id: number) => selection?.collection === 'settlements' && selection.ids.includes(id)
  return (
    <>
      <ol className="rows" aria-label={label}>
        {items.slice(0, shown).map((item, at) => {
          const { name, comuna_name, comuna_code, household_count } = item.properties
          return (
            <li key={item.id}>
              <button
                type="button"
                className="row"
                aria-current={isSelected(item.id)}
                onClick={() => select('settlements', [item.id])}
              >
                {isRanked && <span className="row-rank">{format.number(at + 1)}</span>}
                <span className="row-main">
                  {String(name)}
                  <span className="hint">
                    {String(comuna_name ?? comuna_code ?? t('inspector.comunaUnknown'))}
                    {isRepeated(item) && ` · ${t('inspector.repeated')}`}
                    {isClosed(item) && ` · ${t('inspector.closed')}`}
                  </span>
                </span>
                <span className={household_count == null ? 'row-figure quiet' : 'row-figure'}>
                  {format.number(household_count as number | null | undefined)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {items.length > shown && (
        <Button look="quiet" onPress={() => setShown(shown + 10 * rowsAtOnce)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}

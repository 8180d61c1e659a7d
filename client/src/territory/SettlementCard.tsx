import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { type Item, useItems } from './items.api.ts'
import { quoted } from './itemsPath.ts'
import { isRepeated } from './itemTitle.ts'
import { useSourceLine } from './sourceLine.ts'

interface SettlementCardProps {
  item: Item
  /** What can be done with it: before the facts, which are many. */
  children: ReactNode
}

export function SettlementCard({ item, children }: SettlementCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const sourceOf = useSourceLine()
  const repeats = useRepeats(item)
  const { properties } = item
  const text = (name: string) => (typeof properties[name] === 'string' ? (properties[name] as string) : null)
  const number = (name: string) => (typeof properties[name] === 'number' ? (properties[name] as number) : null)
  const householdSource = [text('household_source'), number('household_year')].filter((part) => part !== null)
  return (
    <>
      <p className="kind">{t('inspector.settlement')}</p>
      <h2 className="inspector-title">{text('name')}</h2>
      <p className="quiet">
        {[text('comuna_name') ?? text('comuna_code') ?? t('inspector.comunaUnknown'), text('code')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {repeats && <p>{t('inspector.repeatedNote')}</p>}
      <Figures>
        <Figure
          value={format.number(number('household_count'))}
          label={t('inspector.households')}
          note={number('household_count') === null ? t('inspector.householdsUnknown') : householdSource.join(', ')}
        />
        <Figure
          value={format.areaHa(number('area_m2'))}
          label={t('inspector.area')}
          note={item.geometry ? undefined : t('inspector.noBoundary')}
        />
      </Figures>
      {children}
      <ItemFacts
        collection="settlements"
        item={item}
        without={[
          'name',
          'code',
          'comuna_code',
          'comuna_name',
          'household_count',
          'household_source',
          'household_year',
          'area_m2',
          'notes',
        ]}
      />
      {text('notes') && <p>{text('notes')}</p>}
      <p className="source">{sourceOf(properties.dataset_id)}</p>
    </>
  )
}

/** Waiting for a decision, or set aside by one: closed, while its series has an open record of the same code. */
function useRepeats(item: Item): boolean {
  const { status, code, source } = item.properties
  const mayRepeat = status === 'closed' && typeof code === 'string' && !isRepeated(item)
  const alike = useItems(
    'settlements',
    mayRepeat ? { filter: `code = ${quoted(code)} AND status <> 'closed'`, limit: 20 } : null,
  )
  return isRepeated(item) || (mayRepeat && (alike.data?.features ?? []).some((one) => one.properties.source === source))
}

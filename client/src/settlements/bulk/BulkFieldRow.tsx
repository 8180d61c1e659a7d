import { collections } from '@arraigo/shared/territory/collections.ts'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../territory/items.api.ts'
import { useChangeText } from '../history/useChangeText.ts'
import { BulkValueField } from './BulkValueField.tsx'
import { type BulkField, columnOf } from './bulkFields.ts'
import { tallyOf } from './bulkPlan.ts'

interface BulkFieldRowProps {
  field: BulkField
  items: readonly Item[]
  /** undefined: it stays as it is. */
  value: string | number | null | undefined
  onChange: (value: string | number | null | undefined) => void
}

const shownValues = 4

/** A field that may be changed: marked, it takes a value; what is there now stands below. */
export function BulkFieldRow({ field, items, value, onChange }: BulkFieldRowProps) {
  const { t } = useTranslation()
  const text = useChangeText()
  const label = text.field(field)
  const tallies = tallyOf(items, field)
  const rest = tallies.length - shownValues
  const values = tallies
    .slice(0, shownValues)
    .map((tally) => t('bulk.tally', { value: text.value(field, tally.value), count: tally.count }))
  const isMarked = value !== undefined
  const isChoice = collections.settlements.fields.some(
    ({ name, type }) => name === columnOf(field) && type === 'choice',
  )
  return (
    <li className="bulk-field">
      <Checkbox
        className="choice choice-check"
        aria-label={t('bulk.change', { field: label })}
        isSelected={isMarked}
        onChange={(isSelected) => onChange(isSelected ? (isChoice ? '' : null) : undefined)}
      >
        {label}
      </Checkbox>
      {isMarked && <BulkValueField field={field} label={label} value={value} onChange={onChange} />}
      <p className="hint">
        {t('bulk.now', { values: [...values, ...(rest > 0 ? [t('bulk.others', { count: rest })] : [])].join(', ') })}
      </p>
    </li>
  )
}

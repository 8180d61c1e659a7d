import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ConditionValue } from './ConditionValue.tsx'
import { type Condition, conditionFrom, filterFields, type Operator, operatorsOf } from './layerFilter.ts'
import { type LayerState, useLayerChanges } from './layers.state.ts'
import { useFieldName } from './useFieldName.ts'

/** A condition while somebody writes it: not yet one that can be asked. */
interface Draft {
  key: number
  property: string
  operator: Operator
  values: readonly string[]
}

let lastKey = 0
const draftOf = ({ property, operator, value }: Condition): Draft => ({
  key: ++lastKey,
  property,
  operator,
  values: Array.isArray(value) ? value : value === null ? [] : [String(value)],
})

/** Conditions that a row must meet to be drawn. Complete ones hold at once. */
export function FilterEditor({ layer }: { layer: LayerState }) {
  const { t } = useTranslation()
  const { change } = useLayerChanges()
  const { collection, filter } = layer
  const fields = filterFields(collection)
  const [drafts, setDrafts] = useState(() => filter.map(draftOf))
  const written = useRef(JSON.stringify(filter))
  const current = JSON.stringify(filter)
  // The back button, or a reset, changed it elsewhere.
  useEffect(() => {
    if (current === written.current) return
    written.current = current
    setDrafts((JSON.parse(current) as Condition[]).map(draftOf))
  }, [current])

  const write = (next: Draft[], replace = false) => {
    setDrafts(next)
    const complete = next.flatMap(
      ({ property, operator, values }) => conditionFrom(collection, property, operator, values) ?? [],
    )
    const text = JSON.stringify(complete)
    if (text === written.current) return
    written.current = text
    change(collection, { filter: complete }, { replace })
  }
  const put = (draft: Draft, replace = false) =>
    write(
      drafts.map((one) => (one.key === draft.key ? draft : one)),
      replace,
    )
  const add = () => {
    const [field] = fields
    const [operator] = field ? operatorsOf(field) : []
    if (field && operator) setDrafts([...drafts, { key: ++lastKey, property: field.name, operator, values: [] }])
  }
  return (
    <fieldset className="filter">
      <legend>{t('layers.filters')}</legend>
      {drafts.length > 1 && <p className="hint">{t('layers.filter.all')}</p>}
      {drafts.map((draft) => (
        <ConditionRow
          key={draft.key}
          collection={collection}
          draft={draft}
          onChange={put}
          onRemove={() => write(drafts.filter((one) => one !== draft))}
        />
      ))}
      <Button look="quiet" onPress={add}>
        <Icon name="plus" size={16} />
        {t('layers.filter.add')}
      </Button>
    </fieldset>
  )
}

interface ConditionRowProps {
  collection: LayerState['collection']
  draft: Draft
  onChange: (draft: Draft, replace?: boolean) => void
  onRemove: () => void
}

function ConditionRow({ collection, draft, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation()
  const nameOf = useFieldName()
  const fields = filterFields(collection)
  const field = fields.find(({ name }) => name === draft.property)
  if (field === undefined) return null
  const operators = operatorsOf(field)
  const withField = (property: string) => {
    const wanted = fields.find(({ name }) => name === property)
    const [operator] = wanted ? operatorsOf(wanted) : []
    if (operator) onChange({ ...draft, property, operator, values: [] })
  }
  return (
    <div className="condition">
      <SelectField
        label={t('layers.filter.field')}
        isLabelHidden
        value={draft.property}
        options={fields.map(({ name }) => ({ value: name, label: nameOf(name) }))}
        onChange={withField}
      />
      <SelectField
        label={t('layers.filter.operator')}
        isLabelHidden
        value={draft.operator}
        options={operators.map((operator) => ({ value: operator, label: t(`layers.operators.${operator}`) }))}
        onChange={(operator) => onChange({ ...draft, operator: operator as Operator })}
      />
      <Button look="icon" aria-label={t('layers.filter.remove', { name: nameOf(draft.property) })} onPress={onRemove}>
        <Icon name="close" size={16} />
      </Button>
      {draft.operator !== 'known' && draft.operator !== 'unknown' && (
        <ConditionValue
          field={field}
          values={draft.values}
          onChange={(values, replace) => onChange({ ...draft, values }, replace)}
        />
      )}
    </div>
  )
}

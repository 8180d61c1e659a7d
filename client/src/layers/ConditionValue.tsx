import type { Field } from '@arraigo/shared/territory/collections.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../territory/useComunas.ts'
import { useFieldText } from '../territory/useFieldText.ts'
import { Button } from '../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { isNumeric } from './layerFilter.ts'

interface ConditionValueProps {
  field: Field
  values: readonly string[]
  /** `replace`: the next letter of the same text. */
  onChange: (values: readonly string[], replace?: boolean) => void
}

/** What a field is compared with: choices to tick, a number with its unit, a day, a comuna, a text. */
export function ConditionValue({ field, values, onChange }: ConditionValueProps) {
  const { t } = useTranslation()
  const label = t('layers.filter.value')
  const [first = ''] = values
  if (field.choices !== undefined) return <Choices field={field} values={values} onChange={onChange} />
  if (field.type === 'comuna-code') return <Comunas values={values} onChange={onChange} />
  if (field.type === 'region-code') {
    const options = regions.map(({ code, name }) => ({ value: code, label: name }))
    return <Chosen label={label} options={options} values={values} onChange={onChange} />
  }
  if (isNumeric(field)) {
    return (
      <NumberInput
        label={label}
        value={first === '' ? Number.NaN : Number(first)}
        minValue={field.min}
        formatOptions={{ useGrouping: field.type !== 'year', maximumFractionDigits: 4 }}
        {...(field.unit && { unit: field.unit })}
        onChange={(value) => onChange(Number.isNaN(value) ? [] : [String(value)])}
      />
    )
  }
  if (field.type === 'date') {
    return <TextInput label={label} type="date" value={first} onChange={(day) => onChange([day], first !== '')} />
  }
  return <TextInput label={label} value={first} onChange={(text) => onChange([text], first !== '')} />
}

function Choices({ field, values, onChange }: ConditionValueProps) {
  const textOf = useFieldText()
  const toggle = (choice: string) =>
    onChange(values.includes(choice) ? values.filter((one) => one !== choice) : [...values, choice])
  return (
    <div className="condition-choices">
      {field.choices
        // Whether there is a value at all is a comparison of its own.
        ?.filter((choice) => choice !== 'unknown')
        .map((choice) => (
          <label key={choice} className="check">
            <input type="checkbox" checked={values.includes(choice)} onChange={() => toggle(choice)} />
            {textOf({ ...field, type: 'choice' }, choice)}
          </label>
        ))}
    </div>
  )
}

function Comunas({ values, onChange }: Omit<ConditionValueProps, 'field'>) {
  const { t } = useTranslation()
  const options = useComunas().map(({ code, name }) => ({ value: code, label: name }))
  return <Chosen label={t('layers.filter.value')} options={options} values={values} onChange={onChange} />
}

interface ChosenProps extends Omit<ConditionValueProps, 'field'> {
  label: string
  options: readonly { value: string; label: string }[]
}

/** Any of a long list: those that were chosen, and the list to choose one more. */
function Chosen({ label, options, values, onChange }: ChosenProps) {
  const { t } = useTranslation()
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <div className="condition-choices">
      {values.map((value) => (
        <span key={value} className="chosen">
          {nameOf(value)}
          <Button
            look="icon"
            aria-label={t('layers.filter.remove', { name: nameOf(value) })}
            onPress={() => onChange(values.filter((one) => one !== value))}
          >
            <Icon name="close" size={14} />
          </Button>
        </span>
      ))}
      <SelectField
        label={label}
        isLabelHidden
        value=""
        empty="…"
        options={options.filter(({ value }) => !values.includes(value))}
        onChange={(value) => value !== '' && onChange([...values, value])}
      />
    </div>
  )
}

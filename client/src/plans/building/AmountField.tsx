import { type ReactNode, useRef, useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { typedNumber } from '../../priorities/criteria/typedNumber.ts'

interface AmountFieldProps {
  label: string
  isLabelHidden?: boolean
  unit?: string
  hint?: ReactNode
  /** Null where nothing is demanded: then the field may be empty. */
  value: number | null
  isOptional?: boolean
  isWhole?: boolean
  least?: number
  most?: number
  /** What the check says of it. */
  error?: string | undefined
  onChange: (value: number | null) => void
}

/**
 * An amount as people write it, with marks of thousands while nobody types. What is no number, or cannot be, stays in the field
 * with the reason below it: nothing is lost, and the value before it holds.
 */
export function AmountField({
  label,
  isLabelHidden = false,
  unit,
  hint,
  value,
  error,
  onChange,
  ...rules
}: AmountFieldProps) {
  const { number, locale } = useFormat()
  const written = (amount: number | null) => (amount === null ? '' : number(amount, 6))
  const [text, setText] = useState(() => written(value))
  const last = useRef(value)
  const wrong = useWrong(rules)
  // Changed from outside: the field follows.
  if (last.current !== value) {
    last.current = value
    if (typedNumber(text, locale) !== value) setText(written(value))
  }
  const typed = text.trim() === '' ? null : typedNumber(text, locale)
  const problem = wrong(text, typed)
  const type = (next: string) => {
    setText(next)
    const amount = next.trim() === '' ? null : typedNumber(next, locale)
    if (wrong(next, amount) !== null || amount === value) return
    last.current = amount
    onChange(amount)
  }
  return (
    <TextField
      className="field"
      value={text}
      onChange={type}
      onBlur={() => problem === null && setText(written(typed))}
      inputMode="decimal"
      isInvalid={problem !== null || error !== undefined}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <div className={unit ? 'with-unit' : undefined}>
        <Input />
        {unit && <span className="unit">{unit}</span>}
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{problem ?? error}</FieldError>
    </TextField>
  )
}

function useWrong(rules: Pick<AmountFieldProps, 'isOptional' | 'isWhole' | 'least' | 'most'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { isOptional = false, isWhole = false, least = 0, most = 1e12 } = rules
  return (text: string, amount: number | null): string | null => {
    if (text.trim() === '') return isOptional ? null : t('building.field.needed')
    if (amount === null) return t('building.field.notNumber', { text })
    if (isWhole && !Number.isInteger(amount)) return t('building.field.notWhole')
    if (amount < least) return t('building.field.least', { least: number(least, 3) })
    return amount > most ? t('building.field.most', { most: number(most, 3) }) : null
  }
}

import { useRef, useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { numberToType, typedNumber } from './typedNumber.ts'

interface DecimalFieldProps {
  label: string
  isLabelHidden?: boolean
  unit?: string
  value: number
  /** What is wrong with a number; null where nothing is. */
  wrongWith?: (value: number) => string | null
  onChange: (value: number) => void
}

/**
 * A number that holds as it is typed. What is no number, or cannot be, stays in the field with the reason beside it: nothing
 * is lost, and the value before it holds.
 */
export function DecimalField({ label, isLabelHidden = false, unit, value, wrongWith, onChange }: DecimalFieldProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const [text, setText] = useState(() => numberToType(value, locale))
  const last = useRef(value)
  // Moved from outside, by the hand on the curve or by undoing: the field follows.
  if (last.current !== value) {
    last.current = value
    if (typedNumber(text, locale) !== value) setText(numberToType(value, locale))
  }
  const typed = typedNumber(text, locale)
  const error = typed === null ? t('rankingCriteria.notNumber', { text }) : (wrongWith?.(typed) ?? null)
  const type = (next: string) => {
    setText(next)
    const number = typedNumber(next, locale)
    if (number === null || number === value || wrongWith?.(number)) return
    last.current = number
    onChange(number)
  }
  return (
    <TextField
      className="field"
      value={text}
      onChange={type}
      inputMode="decimal"
      isInvalid={error !== null}
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {!isLabelHidden && <Label>{label}</Label>}
      <div className={unit ? 'with-unit' : undefined}>
        <Input />
        {unit && <span className="unit">{unit}</span>}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

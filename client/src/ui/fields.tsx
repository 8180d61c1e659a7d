import { type ReactNode, useId } from 'react'
import {
  FieldError,
  Input,
  Label,
  NumberField,
  type NumberFieldProps,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'

interface Option {
  value: string
  label: string
}
interface SelectFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  /** Text of the empty choice; without it one has to be chosen. */
  empty?: string
  hint?: ReactNode
  /** The label is read aloud, not shown: a table's header shows it. */
  isLabelHidden?: boolean
  isDisabled?: boolean
}

/** The system's own list: quickest by keyboard and on a phone. */
export function SelectField({
  label,
  value,
  onChange,
  options,
  empty,
  hint,
  isLabelHidden = false,
  isDisabled = false,
}: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'only-read' : undefined}>
        {label}
      </label>
      <select
        id={id}
        title={options.find((option) => option.value === value)?.label}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && <p className="hint">{hint}</p>}
    </div>
  )
}

interface TextInputProps extends Omit<TextFieldProps, 'children' | 'className'> {
  label: string
  hint?: ReactNode
  error?: string
}

export function TextInput({ label, hint, error, ...props }: TextInputProps) {
  return (
    <TextField {...props} isInvalid={error !== undefined} className="field">
      <Label>{label}</Label>
      <Input />
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

interface NumberInputProps extends Omit<NumberFieldProps, 'children' | 'className'> {
  label: string
  unit?: string
  hint?: ReactNode
}

/** Reads and writes numbers as the locale does: 1.000.000,5 in Spanish. */
export function NumberInput({ label, unit, hint, ...props }: NumberInputProps) {
  return (
    <NumberField {...props} className="field">
      <Label>{label}</Label>
      <div className="with-unit">
        <Input />
        {unit && <span className="unit">{unit}</span>}
      </div>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </NumberField>
  )
}

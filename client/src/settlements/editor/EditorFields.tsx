import { type ReactNode, useState } from 'react'
import { FieldError, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { readCount } from './readCount.ts'

interface FieldProps<T> {
  label: string
  value: T
  onChange: (value: T) => void
  error?: string
  hint?: ReactNode
  isRequired?: boolean
  isDisabled?: boolean
}

const textOrUnknown = (text: string): string | null => (text === '' ? null : text)

const Hint = ({ children }: { children: ReactNode }) =>
  children ? (
    <Text slot="description" className="hint">
      {children}
    </Text>
  ) : null

/** Empty is unknown, and says so. */
export function KnownText({
  label,
  value,
  onChange,
  error,
  hint,
  isRequired = false,
  placeholder,
  ...rest
}: FieldProps<string | null> & { placeholder?: string }) {
  const { t } = useTranslation()
  return (
    <TextField
      {...rest}
      className="field"
      value={value ?? ''}
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
      onChange={(text) => onChange(textOrUnknown(text))}
    >
      <Label>{label}</Label>
      <Input placeholder={placeholder ?? (isRequired ? undefined : t('unknown'))} />
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

export function KnownLongText({ label, value, onChange, error, hint, ...rest }: FieldProps<string | null>) {
  const { t } = useTranslation()
  return (
    <TextField
      {...rest}
      className="field"
      value={value ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(text) => onChange(textOrUnknown(text))}
    >
      <Label>{label}</Label>
      <TextArea rows={3} placeholder={t('unknown')} />
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

/** Whole numbers, known with every key: a draft keeps what is typed, not what was left. NaN is what is no number. */
export function KnownNumber({ label, value, onChange, error, hint, ...rest }: FieldProps<number | null>) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => numberText(value))
  return (
    <TextField
      {...rest}
      className="field"
      value={Object.is(readCount(typed), value) ? typed : numberText(value)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      inputMode="numeric"
      onChange={(text) => {
        setTyped(text)
        onChange(readCount(text))
      }}
    >
      <Label>{label}</Label>
      <Input placeholder={t('unknown')} />
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

const numberText = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value))

/** A day as the browser lets one choose it; empty is unknown. */
export function KnownDay({ label, value, onChange, error, hint, ...rest }: FieldProps<string | null>) {
  return (
    <TextField
      {...rest}
      className="field"
      value={value ?? ''}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(text) => onChange(textOrUnknown(text))}
    >
      <Label>{label}</Label>
      <Input type="date" max="2200-12-31" />
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}

interface SegmentsProps<T extends string> extends FieldProps<T> {
  choices: readonly T[]
}

/** All choices side by side: one press instead of two, and what was not chosen can be read, too. */
export function Segments<T extends string>({ label, value, onChange, choices, error, hint }: SegmentsProps<T>) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className="field segments"
      orientation="horizontal"
      value={value}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(choice) => onChange(choice as T)}
    >
      <Label>{label}</Label>
      <div className="segment-row">
        {choices.map((choice) => (
          <Radio key={choice} value={choice} className={choice === 'unknown' ? 'segment is-unknown' : 'segment'}>
            {t(`choices.${choice as 'none'}`)}
          </Radio>
        ))}
      </div>
      <Hint>{hint}</Hint>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  )
}

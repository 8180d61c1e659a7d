import { useTranslation } from 'react-i18next'
import { SelectField, TextInput } from '../ui/fields.tsx'
import './parameters.css'

/** Who says that a value is so, whether it was read there, and why it changes. */
export interface Sourced {
  source: string
  confidence: 'confirmed' | 'to-confirm'
  note: string
}

export const sourcedFrom = ({ source, confidence }: Omit<Sourced, 'note'>): Sourced => ({
  source,
  confidence,
  note: '',
})

/** As the interface takes it. */
export const sourcedValues = ({ source, confidence, note }: Sourced) => ({
  source,
  confidence,
  changeNote: note.trim() || null,
})

/** The source was confirmed for the value before; another one is not, until somebody says so. */
export const unconfirmed = <T extends Pick<Sourced, 'confidence'>>(sourced: T): T => ({
  ...sourced,
  confidence: 'to-confirm',
})

interface SourcedFieldsProps {
  sourced: Sourced
  onChange: (sourced: Sourced) => void
}

/** The same three fields beside every value, rule or target that people may change. */
export function SourcedFields({ sourced, onChange }: SourcedFieldsProps) {
  const { t } = useTranslation()
  const change = (change: Partial<Sourced>) => onChange({ ...sourced, ...change })
  return (
    <>
      <TextInput
        label={t('parameters.source')}
        hint={t('parameters.sourceHint')}
        value={sourced.source}
        onChange={(source) => change({ source })}
        maxLength={500}
      />
      <SelectField
        label={t('parameters.confidence')}
        value={sourced.confidence}
        options={[
          { value: 'confirmed', label: t('parameters.confirmed') },
          { value: 'to-confirm', label: t('parameters.toConfirm') },
        ]}
        onChange={(chosen) => change({ confidence: chosen === 'confirmed' ? 'confirmed' : 'to-confirm' })}
      />
      <TextInput
        label={t('parameters.note')}
        value={sourced.note}
        onChange={(note) => change({ note })}
        maxLength={5000}
      />
    </>
  )
}

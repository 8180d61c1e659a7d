import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'

type Confidence = 'confirmed' | 'to-confirm'

/** Whether a value was read in the source named. */
export function ConfidenceField({ value, onChange }: { value: Confidence; onChange: (value: Confidence) => void }) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('standards.confidence')}
      value={value}
      options={[
        { value: 'confirmed', label: t('standards.confirmed') },
        { value: 'to-confirm', label: t('standards.toConfirm') },
      ]}
      onChange={(chosen) => onChange(chosen === 'confirmed' ? 'confirmed' : 'to-confirm')}
    />
  )
}

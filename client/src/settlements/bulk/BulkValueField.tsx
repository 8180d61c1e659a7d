import { collections } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../../territory/useComunas.ts'
import { SelectField } from '../../ui/fields.tsx'
import { KnownDay, KnownLongText, KnownNumber, KnownText } from '../editor/EditorFields.tsx'
import { type BulkField, columnOf } from './bulkFields.ts'

interface BulkValueFieldProps {
  field: BulkField
  label: string
  value: string | number | null
  onChange: (value: string | number | null) => void
}

const longTexts: readonly BulkField[] = ['strategyReason', 'notes']

/** The new value, as the editor asks for it; an empty choice is none yet, an empty text is unknown. */
export function BulkValueField({ field, label, value, onChange }: BulkValueFieldProps) {
  const { t } = useTranslation()
  const known = collections.settlements.fields.find(({ name }) => name === columnOf(field))
  const text = value === null ? null : String(value)
  const common = { label, hint: t('bulk.emptyIsUnknown') }
  if (field === 'comunaCode') return <BulkComuna label={label} value={text} onChange={onChange} />
  if (known?.type === 'choice') {
    return (
      <SelectField
        label={label}
        isLabelHidden
        value={text ?? ''}
        onChange={onChange}
        empty={t('bulk.choose')}
        // Only a union closes as one.
        options={(known.choices ?? [])
          .filter((choice) => choice !== 'merged')
          .map((choice) => ({ value: choice, label: t(`choices.${choice as 'none'}`) }))}
      />
    )
  }
  if (known?.type === 'year') {
    return <KnownNumber {...common} value={value === null ? null : Number(value)} onChange={onChange} />
  }
  if (known?.type === 'date') return <KnownDay {...common} value={text} onChange={onChange} />
  if (longTexts.includes(field)) return <KnownLongText {...common} value={text} onChange={onChange} />
  return <KnownText {...common} value={text} onChange={onChange} />
}

function BulkComuna({ label, value, onChange }: Omit<BulkValueFieldProps, 'field'>) {
  const { t } = useTranslation()
  const comunas = useComunas()
  return (
    <SelectField
      label={label}
      isLabelHidden
      value={String(value ?? '')}
      onChange={(code) => onChange(code === '' ? null : code)}
      empty={t('unknown')}
      options={comunas.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

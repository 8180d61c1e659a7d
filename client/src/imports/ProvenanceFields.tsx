import type { DatasetDescription } from '@arraigo/shared/imports/mapping.schema.ts'
import { useTranslation } from 'react-i18next'
import { NumberInput, TextInput } from '../ui/fields.tsx'

interface ProvenanceProps {
  dataset: DatasetDescription
  onChange: (dataset: DatasetDescription) => void
}

/** Who published the data, under which licence, of which year: every number shown is traced back to it. */
export function ProvenanceFields({ dataset, onChange }: ProvenanceProps) {
  const { t } = useTranslation()
  const set = (changes: Partial<DatasetDescription>) => onChange({ ...dataset, ...changes })
  return (
    <div className="pair">
      <TextInput label={t('datasets.name')} value={dataset.name} isRequired onChange={(name) => set({ name })} />
      <TextInput
        label={t('datasets.publisher')}
        value={dataset.publisher ?? ''}
        onChange={(publisher) => set({ publisher: publisher || undefined })}
      />
      <TextInput
        label={t('datasets.licence')}
        value={dataset.licence ?? ''}
        onChange={(licence) => set({ licence: licence || undefined })}
      />
      <NumberInput
        label={t('datasets.year')}
        formatOptions={{ useGrouping: false }}
        minValue={1800}
        maxValue={2200}
        value={dataset.referenceYear ?? Number.NaN}
        onChange={(year) => set({ referenceYear: Number.isNaN(year) ? undefined : year })}
      />
    </div>
  )
}

import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Field } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/fields.tsx'
import { ChoiceValues } from './ChoiceValues.tsx'
import { withColumn, withConstant } from './reading.ts'

interface FieldRowProps {
  field: Field
  layer: InspectedLayer
  mapping: Mapping
  isMissing: boolean
  onChange: (mapping: Mapping) => void
}

/** One field of the collection, the column it comes from, and what that column holds. */
export function FieldRow({ field, layer, mapping, isMissing, onChange }: FieldRowProps) {
  const { t } = useTranslation()
  const name = t(`fields.${field.name as 'name'}`)
  const rule = mapping.fields[field.name]
  const column = [rule?.from ?? ''].flat()[0] ?? ''
  const samples = layer.fields.find((candidate) => candidate.name === column)?.samples ?? []
  const needsChoice = field.type === 'choice' && column === ''
  return (
    <tr>
      <th scope="row">
        {name}
        {field.isRequired && (
          <span className={isMissing ? 'required is-missing' : 'required'}>{t('imports.required')}</span>
        )}
      </th>
      <td>
        <SelectField
          label={t('imports.columnFor', { field: name })}
          isLabelHidden
          empty={t('imports.noColumn')}
          value={column}
          options={layer.fields.map((candidate) => ({ value: candidate.name, label: candidate.name }))}
          onChange={(value) => onChange(withColumn(mapping, field.name, value))}
        />
        {needsChoice && (
          <SelectField
            label={t('imports.constantFor', { field: name })}
            isLabelHidden
            empty={t('imports.noConstant')}
            value={rule?.constant ?? ''}
            options={(field.choices ?? []).map((choice) => ({
              value: choice,
              label: t(`choices.${choice as 'other'}`),
            }))}
            onChange={(value) => onChange(withConstant(mapping, field.name, value))}
          />
        )}
      </td>
      <td className="quiet samples">
        {rule !== undefined && field.type === 'choice' && column !== '' ? (
          <ChoiceValues field={field} rule={rule} samples={samples} />
        ) : (
          samples.slice(0, 3).join(' · ')
        )}
      </td>
    </tr>
  )
}

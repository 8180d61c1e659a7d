import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { type CollectionId, collectionIds, collections } from '@arraigo/shared/territory/collections.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextInput } from '../ui/fields.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Section } from '../ui/Panel.tsx'
import { FieldRow } from './FieldRow.tsx'
import { useSaveMapping } from './imports.api.ts'
import { ProvenanceFields } from './ProvenanceFields.tsx'
import { missing, type Reading, withCollection } from './reading.ts'

interface FormProps {
  layer: InspectedLayer
  reading: Reading
  onChange: (reading: Reading) => void
}

/** By hand: what the rows are, which column is which field, where the file comes from. */
export function MappingForm({ layer, reading, onChange }: FormProps) {
  const { t } = useTranslation()
  const { mapping } = reading
  const setMapping = (next: Reading['mapping']) => onChange({ ...reading, mapping: next })
  const lacks = missing(reading, layer)
  return (
    <>
      <SelectField
        label={t('imports.collection')}
        value={mapping.collection}
        options={collectionIds.map((id) => ({ value: id, label: t(`collections.${id}`) }))}
        onChange={(id) => setMapping(withCollection(mapping, id as CollectionId, layer))}
      />
      <Section title={t('imports.columns')}>
        <div className="table-scroll">
          <table className="table mapping">
            <thead>
              <tr>
                <th scope="col">{t('imports.field')}</th>
                <th scope="col">{t('imports.column')}</th>
                <th scope="col">{t('imports.samples')}</th>
              </tr>
            </thead>
            <tbody>
              {collections[mapping.collection].fields.map((field) => (
                <FieldRow
                  key={field.name}
                  field={field}
                  layer={layer}
                  mapping={mapping}
                  isMissing={lacks.fields.includes(field.name)}
                  onChange={setMapping}
                />
              ))}
            </tbody>
          </table>
        </div>
        <SelectField
          label={t('imports.sourceId')}
          hint={t('imports.sourceIdHint')}
          empty={t('imports.sourceIdNone')}
          value={mapping.sourceId[0] ?? ''}
          options={layer.fields.map(({ name }) => ({ value: name, label: name }))}
          onChange={(column) => setMapping({ ...mapping, sourceId: column === '' ? [] : [column] })}
        />
      </Section>
      <Section title={t('imports.provenance')}>
        <ProvenanceFields dataset={mapping.dataset} onChange={(dataset) => setMapping({ ...mapping, dataset })} />
        <SaveMapping mapping={mapping} />
      </Section>
    </>
  )
}

function SaveMapping({ mapping }: { mapping: Reading['mapping'] }) {
  const { t } = useTranslation()
  const save = useSaveMapping()
  const [name, setName] = useState('')
  if (save.isSuccess) return <p className="hint">{t('imports.mappingSaved')}</p>
  return (
    <div className="inline-form">
      <TextInput label={t('imports.saveMapping')} value={name} onChange={setName} />
      <Button
        isDisabled={name.trim() === '' || save.isPending}
        onPress={() => save.mutate({ name: name.trim(), mapping })}
      >
        {t('save')}
      </Button>
      {save.isError && <ProblemNotice error={save.error} />}
    </div>
  )
}

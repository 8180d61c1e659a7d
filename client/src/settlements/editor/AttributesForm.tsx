import {
  closedReasons,
  confidences,
  infrastructureFields,
  serviceLevels,
  statuses,
  strategies,
  tenures,
} from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import { ComunaField } from './ComunaField.tsx'
import { KnownDay, KnownLongText, KnownNumber, KnownText, Segments } from './EditorFields.tsx'
import { type AttributeForm, useAttributeField } from './useAttributeField.ts'

/** What is known of a settlement; what is left empty is unknown. */
export function AttributesForm({ form }: { form: AttributeForm }) {
  const { t } = useTranslation()
  const field = useAttributeField(form)
  return (
    <>
      <Section title={t('editor.sections.identity')}>
        <NameField form={form} />
        <div className="pair">
          <KnownText {...field('code')} />
          <KnownNumber {...field('originYear')} />
        </div>
        <ComunaField {...field('comunaCode')} saved={form.savedComuna} isNew={form.isNew} />
        <StatusFields form={form} />
      </Section>
      <CountFields form={form} of="household" />
      <CountFields form={form} of="family" />
      <Section title={t('editor.sections.services')}>
        <ChoiceList name="tenure" choices={tenures} form={form} />
        {infrastructureFields.map((name) => (
          <Segments key={name} {...field(name)} choices={serviceLevels} />
        ))}
      </Section>
      <Section title={t('editor.sections.strategy')}>
        <ChoiceList name="strategy" choices={strategies} form={form} />
        <KnownLongText {...field('strategyReason')} />
      </Section>
      <Section title={t('editor.sections.boundary')}>
        <div className="pair">
          <KnownText {...field('boundarySource')} />
          <KnownDay {...field('boundaryDate')} />
        </div>
        <Segments {...field('confidence')} choices={confidences} />
      </Section>
      <Section title={t('editor.sections.notes')}>
        <KnownLongText {...field('notes')} />
      </Section>
    </>
  )
}

export function NameField({ form }: { form: AttributeForm }) {
  const field = useAttributeField(form)('name')
  return <KnownText {...field} isRequired onChange={(name) => field.onChange(name ?? '')} />
}

function StatusFields({ form }: { form: AttributeForm }) {
  const { t } = useTranslation()
  const field = useAttributeField(form)
  const status = field('status')
  const reason = field('closedReason')
  const isClosed = form.attributes.status === 'closed'
  return (
    <>
      <SelectField
        label={status.label}
        value={status.value}
        options={statuses.map((value) => ({ value, label: t(`choices.${value}`) }))}
        onChange={(value) =>
          form.change(
            value === 'closed'
              ? { status: value }
              : { status: value as 'identified', closedReason: null, closedOn: null },
          )
        }
      />
      {isClosed && (
        <div className="pair">
          <div>
            <SelectField
              label={reason.label}
              value={reason.value ?? ''}
              empty={t('editor.choose')}
              options={closedReasons.map((value) => ({ value, label: t(`choices.${value}`) }))}
              onChange={(value) => reason.onChange(value === '' ? null : (value as 'other'))}
            />
            {reason.error && (
              <p className="field-error" role="alert">
                {reason.error}
              </p>
            )}
          </div>
          <KnownDay {...field('closedOn')} />
        </div>
      )}
    </>
  )
}

/** A count is worth what its source is: who counted, and when. */
function CountFields({ form, of }: { form: AttributeForm; of: 'household' | 'family' }) {
  const { t } = useTranslation()
  const field = useAttributeField(form)
  const year = field(`${of}Year`)
  const date = field(`${of}Date`)
  return (
    <Section title={t(`editor.sections.${of}`)}>
      <div className="pair">
        <KnownNumber {...field(`${of}Count`)} />
        <KnownText {...field(`${of}Source`)} />
      </div>
      <div className="pair">
        <KnownDay
          {...date}
          onChange={(day) =>
            form.change({ [`${of}Date`]: day, ...(day === null ? {} : { [`${of}Year`]: Number(day.slice(0, 4)) }) })
          }
        />
        <KnownNumber
          {...year}
          isDisabled={date.value !== null}
          hint={date.value === null ? t('editor.yearHint') : undefined}
        />
      </div>
    </Section>
  )
}

interface ChoiceListProps {
  form: AttributeForm
  name: 'tenure' | 'strategy'
  choices: readonly string[]
}

function ChoiceList({ form, name, choices }: ChoiceListProps) {
  const { t } = useTranslation()
  const { label, value } = useAttributeField(form)(name)
  return (
    <SelectField
      label={label}
      value={value}
      options={choices.map((choice) => ({ value: choice, label: t(`choices.${choice as 'mixed'}`) }))}
      onChange={(choice) => form.change({ [name]: choice })}
    />
  )
}

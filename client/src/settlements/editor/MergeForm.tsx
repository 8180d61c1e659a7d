import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { areaText } from '../../platform/measures.ts'
import { Button } from '../../ui/Button.tsx'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { AttributeName } from './draft.ts'
import { KnownText } from './EditorFields.tsx'
import { RefusalNotice } from './EditorNotices.tsx'
import { comunasOf, type MergeChoice, mergedCounts, mergeFields } from './mergePlan.ts'
import { useAttributeLabel } from './useAttributeField.ts'
import { useAttributeText } from './useAttributeText.ts'
import { useMerge } from './useMerge.ts'
import { useMergePreview } from './useMergePreview.ts'

/** Choices of a union, with the shape it would have on the map. */
export function MergeForm({ parts }: { parts: readonly Settlement[] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const format = useFormat()
  const [choice, setChoice] = useState<MergeChoice>(() => ({ into: largest(parts), attributes: {}, changeNote: '' }))
  const areaM2 = useMergePreview(parts)
  const { merge, isSaving, isQueued, refusal, isChanged } = useMerge(parts, choice)
  const counts = mergedCounts(parts)
  const comunas = comunasOf(parts)
  return (
    <Panel
      title={t('editor.merge.title')}
      lead={t('editor.merge.lead')}
      back={{
        href: href('/settlements', { sel: `settlements:${parts.map(({ id }) => id).join(',')}` }),
        label: t('back'),
      }}
      footer={
        isSaving ? (
          <Progress label={t('editor.saving')} share={null} />
        ) : (
          <Button look="primary" isDisabled={isQueued} onPress={merge}>
            {t('editor.merge.save', { count: parts.length })}
          </Button>
        )
      }
    >
      {isQueued && (
        <Notice tone="warning" title={t('editor.queued')}>
          <p>{t('editor.queuedText')}</p>
        </Notice>
      )}
      {isChanged && (
        <Notice tone="warning" title={t('editor.merge.changed')}>
          <p>{t('editor.merge.changedText')}</p>
        </Notice>
      )}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {comunas.length > 1 && (
        <Notice tone="warning" title={t('editor.merge.comunas')}>
          <p>{t('editor.merge.comunasText', { names: comunas.join(', ') })}</p>
        </Notice>
      )}
      <Figures>
        <Figure
          value={areaM2 === null ? t('unknown') : areaText(format.locale, areaM2)}
          label={t('inspector.area')}
          note={areaM2 === null && t('inspector.noBoundary')}
        />
        <Figure
          value={format.number(counts.householdCount)}
          label={t('inspector.households')}
          note={counts.householdCount === null ? t('editor.merge.unknownSum') : t('editor.merge.sum')}
        />
      </Figures>
      <RadioGroup
        className="choices"
        value={String(choice.into)}
        onChange={(into) => setChoice({ ...choice, into: Number(into), attributes: {} })}
      >
        <Label>{t('editor.merge.into')}</Label>
        {parts.map(({ id, name, code, householdCount }) => (
          <Radio key={id} value={String(id)} className="choice">
            {[name, code, t('editor.merge.households', { households: format.number(householdCount) })]
              .filter(Boolean)
              .join(' · ')}
          </Radio>
        ))}
      </RadioGroup>
      <FieldsThatDiffer parts={parts} choice={choice} onChange={setChoice} />
      <KnownText
        label={t('editor.changeNote')}
        placeholder=""
        value={choice.changeNote === '' ? null : choice.changeNote}
        onChange={(note) => setChoice({ ...choice, changeNote: (note ?? '').slice(0, 500) })}
      />
    </Panel>
  )
}

interface FieldsProps {
  parts: readonly Settlement[]
  choice: MergeChoice
  onChange: (choice: MergeChoice) => void
}

function FieldsThatDiffer({ parts, choice, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const label = useAttributeLabel()
  const text = useAttributeText()
  const fields = mergeFields(parts, choice.into)
  if (fields.length === 0) return null
  const chosen = (name: AttributeName, proposed: unknown) =>
    name in choice.attributes ? choice.attributes[name] : proposed
  return (
    <Section title={t('editor.merge.fields')}>
      <ul className="conflict-fields">
        {fields.map(({ name, values, proposed }) => (
          <li key={name}>
            <RadioGroup
              className="conflict-field"
              value={String(values.findIndex(({ value }) => value === chosen(name, proposed)))}
              onChange={(at) =>
                onChange({ ...choice, attributes: { ...choice.attributes, [name]: values[Number(at)]?.value } })
              }
            >
              <Label>{label(name)}</Label>
              {values.map(({ value, of }, at) => (
                <Radio key={String(value)} value={String(at)} className="side">
                  <span className="hint">{of.join(', ')}</span>
                  {text(name, value)}
                </Radio>
              ))}
            </RadioGroup>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What most people know it by is the one with most households; of equals the oldest record. */
const largest = (parts: readonly Settlement[]): number =>
  parts.toSorted((a, b) => (b.householdCount ?? -1) - (a.householdCount ?? -1) || a.id - b.id)[0]?.id ?? 0

import type { DatedProgramme, ProgrammeDraft } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { confirmableFields, programmeIssues } from '@arraigo/shared/plans/catalogueIssues.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, TextInput } from '../../ui/fields.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { plansKey } from '../plans.api.ts'
import { CodeChoices } from './CodeChoices.tsx'
import { useProgrammeHistory, useSaveProgramme } from './catalogue.api.ts'

interface ProgrammeFormProps {
  programme: DatedProgramme
  onDone: () => void
}

const draftOf = ({ code: _, version, changedBy, validFrom, changeNote, ...draft }: DatedProgramme): ProgrammeDraft =>
  draft
const shownFields = confirmableFields.filter((field) => field !== 'composition')

export function ProgrammeForm({ programme, onDone }: ProgrammeFormProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => draftOf(programme))
  const save = useSaveProgramme()
  const history = useProgrammeHistory(programme.code)
  const issues = programmeIssues(draft)
  const change = (edit: Partial<ProgrammeDraft>) => setDraft({ ...draft, ...edit })
  const put = (version: number) => save.mutate({ code: programme.code, version, draft }, { onSuccess: onDone })
  const stale = save.error instanceof RequestProblem && save.error.status === 412 ? save.error : null
  const [was] = history.data ?? []
  return (
    <form
      className="sourced-form package-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (issues.length === 0) put(programme.version)
      }}
    >
      <Fields draft={draft} onChange={change} />
      <fieldset className="package-needs">
        <legend>{t('catalogue.programme.toConfirm')}</legend>
        <CodeChoices
          label={t('catalogue.programme.toConfirm')}
          choices={shownFields.map((field) => ({ code: field, name: t(`catalogue.programme.${field}`) }))}
          chosen={draft.toConfirm}
          onChange={(toConfirm) => change({ toConfirm })}
        />
      </fieldset>
      {issues.length > 0 && (
        <Notice tone="warning" title={t('catalogue.toCorrect')}>
          <IssueList issues={issues} />
        </Notice>
      )}
      {stale ? (
        <StaleNotice<DatedProgramme>
          problem={stale}
          queryKey={plansKey}
          textOf={({ name }) => name}
          onMine={put}
          onTheirs={onDone}
        />
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={issues.length > 0 || save.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
        {was !== undefined && (
          <Button look="quiet" onPress={() => setDraft(draftOf(was))}>
            {t('catalogue.programme.before')}
          </Button>
        )}
      </div>
    </form>
  )
}

interface FieldsProps {
  draft: ProgrammeDraft
  onChange: (edit: Partial<ProgrammeDraft>) => void
}

function Fields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const figure = (field: 'minFamilies' | 'maxFamilies' | 'minSavingUf' | 'subsidyUf', name: string, unit: string) => (
    <NumberInput
      label={name}
      unit={unit}
      value={draft[field] ?? Number.NaN}
      onChange={(value) => onChange({ [field]: Number.isNaN(value) ? null : value })}
    />
  )
  const day = (field: 'startsOn' | 'endsOn', label: string) => (
    <TextInput
      label={label}
      hint="2026-01-31"
      value={draft[field] ?? ''}
      onChange={(text) => onChange({ [field]: text.trim() === '' ? null : text.trim() })}
      maxLength={10}
    />
  )
  const families = t('catalogue.unit.families')
  return (
    <>
      <TextInput label={t('catalogue.programme.name')} value={draft.name} onChange={(name) => onChange({ name })} />
      <div className="package-fields">
        {figure('minFamilies', t('catalogue.programme.min_families'), families)}
        {figure('maxFamilies', t('catalogue.programme.max_families'), families)}
        {figure('minSavingUf', t('catalogue.programme.min_saving_uf'), 'UF')}
        {figure('subsidyUf', t('catalogue.programme.subsidy_uf'), 'UF')}
        {day('startsOn', t('catalogue.programme.starts_on'))}
        {day('endsOn', t('catalogue.programme.ends_on'))}
      </div>
      <TextInput
        label={t('catalogue.programme.composition')}
        value={draft.composition ?? ''}
        onChange={(composition) => onChange({ composition: composition === '' ? null : composition })}
      />
      <TextInput label={t('parameters.source')} value={draft.source} onChange={(source) => onChange({ source })} />
    </>
  )
}

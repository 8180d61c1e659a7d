import { type Solution, solutionKinds, solutionStages } from '@arraigo/shared/demand/demand.schema.ts'
import { type Name, solutionKindNames, stageNames } from '@arraigo/shared/demand/demandNames.ts'
import type { NewSolution } from '@arraigo/shared/demand/programme.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem } from '../../platform/request.ts'
import { useAllItems } from '../../territory/items.api.ts'
import { quoted } from '../../territory/itemsPath.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { demandKey } from '../demand.api.ts'
import { useAddSolution, useEditSolution } from './programme.api.ts'

interface SolutionFormProps {
  /** Null: a new one. */
  solution: Solution | null
  /** Where a new one begins. */
  within: string | null
  onDone: () => void
}

type Draft = Required<Omit<NewSolution, 'note'>> & { note: string }

const draftOf = (solution: Solution | null, within: string | null): Draft => ({
  comunaCode: solution?.comunaCode ?? (within?.length === 5 ? within : ''),
  settlementId: solution?.settlementId ?? null,
  kind: solution?.kind ?? 'upgrading',
  stage: solution?.stage ?? 'planned',
  families: solution?.families ?? Number.NaN,
  year: solution?.year ?? new Date().getFullYear(),
  source: solution?.source ?? '',
  note: solution?.note ?? '',
})

export function SolutionForm({ solution, within, onDone }: SolutionFormProps) {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const [draft, setDraft] = useState(() => draftOf(solution, within))
  const add = useAddSolution()
  const edit = useEditSolution()
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const values = { ...draft, note: draft.note.trim() || null }
  const save = (version = solution?.version) =>
    solution === null || version === undefined
      ? add.mutate(values, { onSuccess: onDone })
      : edit.mutate({ id: solution.id, version, edit: values }, { onSuccess: onDone })
  const error = add.error ?? edit.error
  const stale = error instanceof RequestProblem && error.status === 412 ? error : null
  const isComplete = draft.comunaCode !== '' && draft.families > 0 && draft.year > 0 && draft.source.trim() !== ''
  return (
    <form
      className="sourced-form"
      aria-label={t(solution === null ? 'demandRule.solutions.add' : 'demandRule.solutions.editTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) save()
      }}
    >
      <PlaceFields draft={draft} region={within?.slice(0, 2) ?? null} onChange={change} />
      <ValueFields draft={draft} onChange={change} />
      {stale ? (
        <StaleNotice<Solution>
          problem={stale}
          queryKey={demandKey}
          textOf={({ settlementName, comunaName, comunaCode, families, stage }) =>
            t('demandRule.solutions.says', {
              place: settlementName ?? comunaName ?? comunaCode,
              families: number(families),
              stage: stageNames[stage][locale],
            })
          }
          onMine={save}
          onTheirs={onDone}
        />
      ) : (
        error !== null && <ProblemNotice error={error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={!isComplete || add.isPending || edit.isPending}>
          {t(solution === null ? 'demandRule.solutions.addAction' : 'save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  draft: Draft
  onChange: (changes: Partial<Draft>) => void
}

function PlaceFields({ draft, region, onChange }: FieldsProps & { region: string | null }) {
  const { t } = useTranslation()
  const comunas = useComunas().filter((comuna) => region === null || comuna.region === region)
  const settlements = useAllItems(
    'settlements',
    draft.comunaCode === ''
      ? null
      : {
          filter: `comuna_code = ${quoted(draft.comunaCode)}`,
          properties: ['name', 'code', 'closed_reason'],
          sortby: 'name',
          limit: 1000,
        },
  )
  const offered = (settlements.data ?? []).filter(
    ({ id, properties }) => properties.closed_reason == null || id === draft.settlementId,
  )
  return (
    <div className="pair">
      <SelectField
        label={t('demandRule.target.comuna')}
        empty="—"
        value={draft.comunaCode}
        options={comunas.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(comunaCode) => onChange({ comunaCode, settlementId: null })}
      />
      <SelectField
        label={t('demandRule.solutions.settlement')}
        empty={t('demandRule.solutions.noSettlement')}
        isDisabled={draft.comunaCode === ''}
        value={draft.settlementId === null ? '' : String(draft.settlementId)}
        options={offered.map(({ id, properties }) => ({
          value: String(id),
          label: [properties.name, properties.code].filter((part) => part != null).join(' · '),
        }))}
        onChange={(id) => onChange({ settlementId: id === '' ? null : Number(id) })}
      />
    </div>
  )
}

function ValueFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const named = <T extends string>(all: readonly T[], names: Record<T, Name>) =>
    all.map((value) => ({ value, label: names[value][locale] }))
  return (
    <>
      <div className="pair">
        <SelectField
          label={t('demandRule.target.kind')}
          value={draft.kind}
          options={named(solutionKinds, solutionKindNames)}
          onChange={(kind) => onChange({ kind: kind as Draft['kind'] })}
        />
        <SelectField
          label={t('demandRule.solutions.stage')}
          value={draft.stage}
          options={named(solutionStages, stageNames)}
          onChange={(stage) => onChange({ stage: stage as Draft['stage'] })}
        />
      </div>
      <div className="pair">
        <NumberInput
          label={t('demandRule.solutions.families')}
          minValue={1}
          maxValue={1_000_000}
          formatOptions={{ maximumFractionDigits: 0 }}
          value={draft.families}
          onChange={(families) => onChange({ families })}
        />
        <NumberInput
          label={t('demandRule.solutions.year')}
          minValue={1990}
          maxValue={2100}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
          value={draft.year}
          onChange={(year) => onChange({ year })}
        />
      </div>
      <TextInput
        label={t('parameters.source')}
        hint={t('parameters.sourceHint')}
        value={draft.source}
        maxLength={500}
        onChange={(source) => onChange({ source })}
      />
      <TextInput
        label={t('demandRule.solutions.note')}
        value={draft.note}
        maxLength={5000}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}

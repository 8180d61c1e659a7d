import type { DemandTarget } from '@arraigo/shared/demand/demand.schema.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Sourced,
  SourcedFields,
  sourcedFrom,
  sourcedValues,
  unconfirmed,
} from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem } from '../../platform/request.ts'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { demandKey } from '../demand.api.ts'
import { useSaveTarget } from './programme.api.ts'

type Draft = Pick<DemandTarget, 'name' | 'families' | 'regionCode' | 'fromYear' | 'toYear'> & Sourced

const draftOf = ({ name, families, regionCode, fromYear, toYear, ...of }: DemandTarget): Draft => ({
  ...{ name, families, regionCode, fromYear, toYear },
  ...sourcedFrom(of),
})

interface TargetFormProps {
  target: DemandTarget
  /** Whose values it begins with: the target's, or those of one before. */
  from: DemandTarget
  onDone: () => void
}

export function TargetForm({ target, from, onDone }: TargetFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [draft, setDraft] = useState(() => draftOf(from))
  const save = useSaveTarget()
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  // The source was confirmed for the figure before.
  const changeValue = (changes: Partial<Draft>) => setDraft(unconfirmed({ ...draft, ...changes }))
  const send = async (version = target.version) => {
    const saved = await save.mutateAsync({ version, target: valuesOf(draft) }).catch(() => null)
    if (saved === null) return
    const back = { ...valuesOf(draftOf(target)), changeNote: t('demandRule.undoneNote') }
    offerUndo({
      text: t('demandRule.target.saved'),
      undo: () => save.mutateAsync({ version: saved.version, target: back }),
    })
    onDone()
  }
  const stale = save.error instanceof RequestProblem && save.error.status === 412 ? save.error : null
  const isComplete = draft.families > 0 && draft.name.trim() !== '' && draft.source.trim() !== ''
  const says = ({ name, families }: DemandTarget) =>
    t('demandRule.target.says', { name, families: format.number(families) })
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete) void send()
      }}
    >
      <TextInput
        label={t('demandRule.target.name')}
        value={draft.name}
        maxLength={200}
        onChange={(name) => change({ name })}
      />
      <TargetValues draft={draft} onChange={changeValue} />
      <SourcedFields sourced={draft} onChange={change} />
      {stale ? (
        <StaleNotice<DemandTarget>
          problem={stale}
          queryKey={demandKey}
          textOf={says}
          onMine={(version) => void send(version)}
          onTheirs={onDone}
        />
      ) : (
        save.isError && <ProblemNotice error={save.error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={!isComplete || save.isPending}>
          {t('demandRule.target.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const valuesOf = ({ name, families, regionCode, fromYear, toYear, ...sourced }: Draft) => ({
  ...{ name, families, regionCode, fromYear, toYear },
  ...sourcedValues(sourced),
})

function TargetValues({ draft, onChange }: { draft: Draft; onChange: (changes: Partial<Draft>) => void }) {
  const { t } = useTranslation()
  const yearOf = (year: number) => (Number.isNaN(year) ? null : year)
  const year = { formatOptions: { useGrouping: false }, minValue: 1990, maxValue: 2100 }
  return (
    <>
      <div className="pair">
        <NumberInput
          label={t('demandRule.target.families')}
          minValue={1}
          maxValue={10_000_000}
          formatOptions={{ maximumFractionDigits: 0 }}
          value={draft.families}
          onChange={(families) => families !== draft.families && onChange({ families })}
        />
        <SelectField
          label={t('demandRule.target.region')}
          empty={t('demandRule.target.country')}
          value={draft.regionCode ?? ''}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ regionCode: code || null })}
        />
      </div>
      <div className="pair">
        <NumberInput
          label={t('demandRule.target.from')}
          hint={t('demandRule.target.noYears')}
          {...year}
          value={draft.fromYear ?? Number.NaN}
          onChange={(value) => yearOf(value) !== draft.fromYear && onChange({ fromYear: yearOf(value) })}
        />
        <NumberInput
          label={t('demandRule.target.to')}
          {...year}
          value={draft.toYear ?? Number.NaN}
          onChange={(value) => yearOf(value) !== draft.toYear && onChange({ toYear: yearOf(value) })}
        />
      </div>
    </>
  )
}

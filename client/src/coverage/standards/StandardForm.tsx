import {
  type DatedStandard,
  type NewStandard,
  type OfficialStandard,
  standardRange,
} from '@arraigo/shared/coverage/standards.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Sourced, SourcedFields, sourcedValues, unconfirmed } from '../../parameters/SourcedFields.tsx'
import { StaleNotice } from '../../parameters/StaleNotice.tsx'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { coverageKey } from '../coverage.api.ts'
import { KindChoices } from './KindChoices.tsx'
import { useAddStandard, useEditStandard } from './standards.api.ts'
import { useStandardText } from './useStandardText.ts'

interface StandardFormProps {
  set: string
  service: string | null
  /** Of a service that somebody named. */
  givenName: string | null
  /** The one in force; null: the service is added to the set. */
  standard: DatedStandard | null
  /** Whose values it begins with. */
  from: OfficialStandard | null
  onAdded: (added: DatedStandard) => void
}

type Draft = Pick<OfficialStandard, 'facilityKinds' | 'maxDistanceM' | 'validFromYear'> & Sourced

const draftOf = (from: OfficialStandard | null): Draft => ({
  facilityKinds: from?.facilityKinds ?? [],
  maxDistanceM: from?.maxDistanceM ?? Number.NaN,
  validFromYear: from?.validFromYear ?? new Date().getFullYear(),
  source: from?.source ?? '',
  confidence: from?.confidence ?? 'to-confirm',
  note: '',
})

/** The values of a standard. What somebody else saved in between is shown beside what was typed here. */
export function StandardForm({ set, service, givenName, standard, from, onAdded }: StandardFormProps) {
  const { t } = useTranslation()
  const textOf = useStandardText()
  const [draft, setDraft] = useState(() => draftOf(from))
  const [name, setName] = useState('')
  // An undo, or what somebody else saved, shows its values in the fields.
  const [shown, setShown] = useState(from)
  if (shown !== from && versionOf(shown) !== versionOf(from)) {
    setShown(from)
    setDraft(draftOf(from))
  }
  const add = useAddStandard()
  const edit = useEditStandard()
  const { facilityKinds, maxDistanceM, validFromYear, source } = draft
  const values = {
    facilityKinds: facilityKinds as NewStandard['facilityKinds'],
    ...{ maxDistanceM, validFromYear },
    ...sourcedValues(draft),
  }
  const save = (version = standard?.version) =>
    standard === null || version === undefined
      ? add.mutate(
          { setName: set, ...(service === null ? { name } : { service, name: givenName }), ...values },
          { onSuccess: onAdded },
        )
      : edit.mutate({ id: standard.id, version, edit: values })
  const isComplete =
    facilityKinds.length > 0 && source.trim() !== '' && maxDistanceM > 0 && (service !== null || name.trim() !== '')
  const error = edit.error ?? add.error
  const stale = error instanceof RequestProblem && error.status === 412 ? error : null
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {service === null && (
        <TextInput label={t('standards.serviceName')} value={name} onChange={setName} maxLength={100} isRequired />
      )}
      <StandardFields draft={draft} onChange={setDraft} />
      {stale ? (
        <StaleNotice<DatedStandard>
          problem={stale}
          queryKey={coverageKey}
          textOf={textOf}
          onMine={(version) => save(version)}
          onTheirs={edit.reset}
        />
      ) : (
        error && <ProblemNotice error={error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={!isComplete || add.isPending || edit.isPending}>
          {t(standard === null ? 'standards.addAction' : 'save')}
        </Button>
        {!isComplete && <span className="hint">{t('standards.incomplete')}</span>}
        {edit.isSuccess && !edit.isPending && (
          <span role="status" className="hint">
            {t('standards.saved')}
          </span>
        )}
      </div>
    </form>
  )
}

const versionOf = (standard: OfficialStandard | null): string =>
  standard === null ? '' : 'version' in standard ? String(standard.version) : 'official'

interface StandardFieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
}

function StandardFields({ draft, onChange }: StandardFieldsProps) {
  const { t } = useTranslation()
  const { facilityKinds, maxDistanceM, validFromYear } = draft
  const change = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <>
      <div className="pair">
        <NumberInput
          label={t('standards.distance')}
          unit="m"
          minValue={standardRange.minM}
          maxValue={standardRange.maxM}
          value={maxDistanceM}
          // The source was confirmed for the distance before; this one is not, until somebody says so.
          onChange={(value) => value !== maxDistanceM && onChange(unconfirmed({ ...draft, maxDistanceM: value }))}
        />
        <NumberInput
          label={t('standards.year')}
          formatOptions={{ useGrouping: false }}
          minValue={1900}
          maxValue={2100}
          value={validFromYear}
          onChange={(value) => change({ validFromYear: value })}
        />
      </div>
      <KindChoices chosen={facilityKinds} onChange={(kinds) => change({ facilityKinds: kinds })} />
      <SourcedFields sourced={draft} onChange={change} />
    </>
  )
}

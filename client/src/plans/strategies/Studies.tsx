import { type NewHazardStudy, type SettlementStrategy, studyFindings } from '@arraigo/shared/plans/strategies.schema.ts'
import { hazardKinds } from '@arraigo/shared/plans/strategyRule.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { NumberInput, SelectField, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useAddStudy, useRemoveStudy } from './strategies.api.ts'

/** What studies say of the hazards of a settlement: more than an area of a plan. */
export function Studies({ one }: { one: SettlementStrategy }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAdding, setIsAdding] = useState(false)
  const remove = useRemoveStudy()
  const { studies } = one.facts
  return (
    <section className="strategy-studies">
      <h3>{t('strategies.studies')}</h3>
      {studies.length === 0 && <p className="hint">{t('strategies.noStudies')}</p>}
      <ul className="rows">
        {studies.map(({ id, version, kind, finding, movedShare, year, source, note }) => (
          <li key={id} className="row">
            <span className="row-main">
              {t(`strategies.kind.${kind ?? 'all'}`)}: {t(`strategies.finding.${finding}`)}
              {movedShare !== null && ` (${format.percent(movedShare)})`}
              <span className="hint">{[source, year, note].filter(Boolean).join(' · ')}</span>
            </span>
            <ConfirmButton
              look="quiet"
              label={t('strategies.removeStudy')}
              title={t('strategies.removeStudyTitle')}
              text={source}
              action={t('strategies.removeStudy')}
              onConfirm={() => remove.mutate({ id: one.settlementId, study: id, version })}
            />
          </li>
        ))}
      </ul>
      {remove.isError && <ProblemNotice error={remove.error} />}
      {isAdding ? (
        <StudyForm id={one.settlementId} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button look="quiet" onPress={() => setIsAdding(true)}>
            {t('strategies.addStudy')}
          </Button>
        </div>
      )}
    </section>
  )
}

const blank: NewHazardStudy = {
  kind: 'landslide',
  finding: 'mitigable',
  movedShare: null,
  year: new Date().getFullYear(),
  source: '',
  note: null,
}

function StudyForm({ id, onDone }: { id: number; onDone: () => void }) {
  const { t } = useTranslation()
  const add = useAddStudy()
  const [study, setStudy] = useState(blank)
  const change = (edit: Partial<NewHazardStudy>) => setStudy({ ...study, ...edit })
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ id, study }, { onSuccess: onDone })
      }}
    >
      <SelectField
        label={t('strategies.studyOf')}
        value={study.kind ?? ''}
        empty={t('strategies.kind.all')}
        options={hazardKinds.map((kind) => ({ value: kind, label: t(`strategies.kind.${kind}`) }))}
        onChange={(kind) => change({ kind: hazardKinds.find((one) => one === kind) ?? null })}
      />
      <SelectField
        label={t('strategies.studySays')}
        value={study.finding}
        options={studyFindings.map((finding) => ({ value: finding, label: t(`strategies.finding.${finding}`) }))}
        onChange={(finding) =>
          change({
            finding: studyFindings.find((one) => one === finding) ?? 'mitigable',
            ...(finding !== 'not-mitigable' && { movedShare: null }),
          })
        }
      />
      {study.finding === 'not-mitigable' && (
        <NumberInput
          label={t('strategies.movedField')}
          hint={t('strategies.movedHint')}
          formatOptions={{ style: 'percent' }}
          minValue={0}
          maxValue={1}
          value={study.movedShare ?? Number.NaN}
          onChange={(share) => change({ movedShare: Number.isNaN(share) ? null : share })}
        />
      )}
      <TextInput
        label={t('strategies.studySource')}
        value={study.source}
        onChange={(source) => change({ source })}
        maxLength={500}
      />
      <NumberInput
        label={t('parameters.year')}
        formatOptions={{ useGrouping: false }}
        minValue={1900}
        maxValue={2100}
        value={study.year ?? Number.NaN}
        onChange={(year) => change({ year: Number.isNaN(year) ? null : year })}
      />
      {add.isError && <ProblemNotice error={add.error} />}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={study.source.trim() === '' || add.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

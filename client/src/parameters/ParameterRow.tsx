import type { Parameter } from '@arraigo/shared/parameters/parameter.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { RequestProblem } from '../platform/request.ts'
import { useAuthorName } from '../settlements/useAuthorName.ts'
import { Button } from '../ui/Button.tsx'
import { NumberInput } from '../ui/fields.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import './parameters.css'
import { parametersKey, useEditParameter } from './parameters.api.ts'
import { SourcedFields, sourcedFrom, sourcedValues, unconfirmed } from './SourcedFields.tsx'
import { StaleNotice } from './StaleNotice.tsx'

/** A figure of a method with its source, year and what it was; its form opens in place. */
export function ParameterRow({ parameter }: { parameter: Parameter }) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const [isOpen, setIsOpen] = useState(false)
  const { code, value, unit, source, referenceYear, confidence, changeNote, changedBy, validFrom } = parameter
  const name = t(`parameters.names.${code as 'walking-kmh'}`)
  const amount = (of: number) => `${format.number(of, 3)} ${t(`parameters.units.${unit as 'm'}`)}`
  return (
    <div className="parameter">
      <div className="section-head">
        <span>
          <strong>{name}</strong>
          <span className="hint">{t(`parameters.hints.${code as 'walking-kmh'}`)}</span>
        </span>
        <span className="parameter-amount">{amount(value)}</span>
      </div>
      <p className="hint">
        {[
          `${source} (${referenceYear})`,
          confidence === 'to-confirm' && t('parameters.toConfirm'),
          t('parameters.since', { date: format.date(validFrom), who: authorOf(changedBy) }),
          changeNote,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isOpen ? (
        <ParameterForm parameter={parameter} name={name} amount={amount} onDone={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button look="quiet" aria-label={t('parameters.changeOf', { name })} onPress={() => setIsOpen(true)}>
            {t('parameters.change')}
          </Button>
        </div>
      )}
      <EarlierValues parameter={parameter} amount={amount} />
    </div>
  )
}

interface EarlierValuesProps {
  parameter: Parameter
  amount: (value: number) => string
}

/** What it was; each can be put back, with the source that it had. */
function EarlierValues({ parameter: { code, version, value, earlier }, amount }: EarlierValuesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const edit = useEditParameter()
  if (earlier.length === 0) return null
  const takeBack = (was: (typeof earlier)[number]) =>
    edit.mutate({
      code,
      version,
      edit: { value: was.value, source: was.source, confidence: 'to-confirm', changeNote: t('parameters.backNote') },
    })
  return (
    <details className="fold">
      <summary>{t('parameters.earlier', { count: earlier.length })}</summary>
      <ol className="sourced-history">
        {earlier.map((was) => (
          <li key={was.validFrom}>
            {[
              t('parameters.since', { date: format.dateTime(was.validFrom), who: authorOf(was.changedBy) }),
              amount(was.value),
              was.source,
              was.changeNote,
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            {was.value !== value && (
              <Button look="quiet" isDisabled={edit.isPending} onPress={() => takeBack(was)}>
                {t('parameters.takeBack', { value: amount(was.value) })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {edit.isError && <ProblemNotice error={edit.error} />}
    </details>
  )
}

interface ParameterFormProps {
  parameter: Parameter
  name: string
  amount: (value: number) => string
  onDone: () => void
}

function ParameterForm({ parameter, name, amount, onDone }: ParameterFormProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(parameter.value)
  const [referenceYear, setReferenceYear] = useState(parameter.referenceYear)
  const [sourced, setSourced] = useState(() => sourcedFrom(parameter))
  const edit = useEditParameter()
  const { code, unit, min, max, isWhole } = parameter
  const save = (version = parameter.version) =>
    edit.mutate({ code, version, edit: { value, referenceYear, ...sourcedValues(sourced) } }, { onSuccess: onDone })
  const stale = edit.error instanceof RequestProblem && edit.error.status === 412 ? edit.error : null
  const isComplete = !Number.isNaN(value) && !Number.isNaN(referenceYear) && sourced.source.trim() !== ''
  return (
    <form
      className="sourced-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="pair">
        <NumberInput
          label={name}
          unit={t(`parameters.units.${unit as 'm'}`)}
          hint={t('parameters.between', { min: amount(min), max: amount(max) })}
          formatOptions={{ maximumFractionDigits: isWhole ? 0 : 3 }}
          minValue={min}
          maxValue={max}
          value={value}
          onChange={(changed) => {
            if (changed !== value) setSourced(unconfirmed)
            setValue(changed)
          }}
          autoFocus
        />
        <NumberInput
          label={t('parameters.year')}
          formatOptions={{ useGrouping: false }}
          minValue={1900}
          maxValue={2100}
          value={referenceYear}
          onChange={setReferenceYear}
        />
      </div>
      <SourcedFields sourced={sourced} onChange={setSourced} />
      {stale ? (
        <StaleNotice<Parameter>
          problem={stale}
          queryKey={parametersKey}
          textOf={(current) => amount(current.value)}
          onMine={save}
          onTheirs={onDone}
        />
      ) : (
        edit.isError && <ProblemNotice error={edit.error} />
      )}
      <div className="sourced-actions">
        <Button type="submit" look="primary" isDisabled={!isComplete || edit.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

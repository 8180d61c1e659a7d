import type { CoverageFactor } from '@arraigo/shared/coverage/standards.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem } from '../../platform/request.ts'
import { useAuthorName } from '../../settlements/useAuthorName.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberInput, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { ConfidenceField } from './ConfidenceField.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useEditFactor } from './standards.api.ts'

/** A factor with its source and what it was; its form opens in place. */
export function FactorRow({ factor }: { factor: CoverageFactor }) {
  const { t } = useTranslation()
  const format = useFormat()
  const authorOf = useAuthorName()
  const [isOpen, setIsOpen] = useState(false)
  const { value, unit, source, confidence, changeNote, changedBy, validFrom, earlier } = factor
  const name = t(`standards.factorNames.${factor.code as 'walking-kmh'}`)
  const amount = (of: number) => `${format.number(of, 3)} ${t(`standards.units.${unit as 'm'}`)}`
  return (
    <div className="standards-factor">
      <div className="section-head">
        <span>
          <strong>{name}</strong>
          <span className="hint">{t(`standards.factorHints.${factor.code as 'walking-kmh'}`)}</span>
        </span>
        <span className="standards-amount">{amount(value)}</span>
      </div>
      <p className="hint">
        {[
          source,
          confidence === 'to-confirm' && t('standards.toConfirm'),
          t('standards.since', { date: format.date(validFrom), who: authorOf(changedBy) }),
          changeNote,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isOpen ? (
        <FactorForm factor={factor} name={name} amount={amount} onDone={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button look="quiet" aria-label={t('standards.changeOf', { name })} onPress={() => setIsOpen(true)}>
            {t('standards.change')}
          </Button>
        </div>
      )}
      {earlier.length > 0 && (
        <details className="fold">
          <summary>{t('standards.earlier', { count: earlier.length })}</summary>
          <ol className="standards-history">
            {earlier.map((was) => (
              <li key={was.validFrom}>
                {[
                  t('standards.since', { date: format.dateTime(was.validFrom), who: authorOf(was.changedBy) }),
                  amount(was.value),
                  was.source,
                  was.changeNote,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

interface FactorFormProps {
  factor: CoverageFactor
  name: string
  amount: (value: number) => string
  onDone: () => void
}

function FactorForm({ factor, name, amount, onDone }: FactorFormProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(factor.value)
  const [source, setSource] = useState(factor.source)
  const [confidence, setConfidence] = useState(factor.confidence)
  const [note, setNote] = useState('')
  const edit = useEditFactor()
  const save = (version = factor.version) =>
    edit.mutate(
      { code: factor.code, version, edit: { value, source, confidence, changeNote: note.trim() || null } },
      { onSuccess: onDone },
    )
  const stale = edit.error instanceof RequestProblem && edit.error.status === 412 ? edit.error : null
  return (
    <form
      className="standards-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NumberInput
        label={name}
        unit={t(`standards.units.${factor.unit as 'm'}`)}
        hint={t('standards.between', { min: amount(factor.min), max: amount(factor.max) })}
        formatOptions={{ maximumFractionDigits: 3 }}
        minValue={factor.min}
        maxValue={factor.max}
        value={value}
        onChange={setValue}
        autoFocus
      />
      <TextInput label={t('standards.source')} value={source} onChange={setSource} maxLength={500} />
      <ConfidenceField value={confidence} onChange={setConfidence} />
      <TextInput label={t('standards.note')} value={note} onChange={setNote} maxLength={5000} />
      {stale ? (
        <StaleNotice<CoverageFactor>
          problem={stale}
          textOf={(current) => amount(current.value)}
          onMine={save}
          onTheirs={onDone}
        />
      ) : (
        edit.isError && <ProblemNotice error={edit.error} />
      )}
      <div className="standards-actions">
        <Button type="submit" look="primary" isDisabled={Number.isNaN(value) || source.trim() === '' || edit.isPending}>
          {t('save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

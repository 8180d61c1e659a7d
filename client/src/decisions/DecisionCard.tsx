import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { useDecide } from './decisions.api.ts'

/** `decision=later` in the address: none is open, and none is on the map. */
export const laterMark = 'later'

interface DecisionCardProps {
  decision: Decision
  isCurrent: boolean
  onDecided: (decision: Decision, choice: string) => void
}

export function DecisionCard({ decision, isCurrent, onDecided }: DecisionCardProps) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const decide = useDecide((choice) => onDecided(decision, choice))
  return (
    <li className={isCurrent ? 'decision is-current' : 'decision'}>
      <button type="button" className="row" aria-current={isCurrent} onClick={() => change({ decision: decision.id })}>
        <span className="row-main">
          <strong>{decision.records[0]?.name}</strong>
          <span className="hint">{t(`decisions.kinds.${decision.kind}`)}</span>
        </span>
      </button>
      {isCurrent && (
        <>
          {decision.kind === 'edited-since' ? <Differences decision={decision} /> : <Records decision={decision} />}
          {decide.isError && <ProblemNotice error={decide.error} />}
          <div className="decision-choices">
            {decision.choices.map((choice) => (
              <Button
                key={choice}
                isDisabled={decide.isPending}
                onPress={() => decide.mutate({ id: decision.id, choice })}
              >
                {t(`decisions.choices.${choice as 'keep-both'}`)}
              </Button>
            ))}
            <Button look="quiet" onPress={() => change({ decision: laterMark })}>
              {t('decisions.later')}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}

function Records({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('decisions.record')}</th>
            <th scope="col">{t('decisions.code')}</th>
            <th scope="col" className="is-number">
              {t('inspector.area')}
            </th>
            <th scope="col" className="is-number">
              {t('inspector.households')}
            </th>
          </tr>
        </thead>
        <tbody>
          {decision.records.map((record, at) => (
            <tr key={record.id}>
              <td>
                <span className={at === 0 ? 'swatch swatch-first' : 'swatch swatch-second'} />{' '}
                {t(at === 0 ? 'decisions.first' : 'decisions.second')}
              </td>
              <td>{record.code ?? t('unknown')}</td>
              <td className="is-number">
                {record.boundary == null ? t('inspector.noBoundary') : format.areaHa(record.areaM2)}
              </td>
              <td className="is-number">{format.number(record.householdCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Differences({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('imports.field')}</th>
            <th scope="col">{t('decisions.yours')}</th>
            <th scope="col">{t('decisions.files')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(decision.differences).map(([field, [mine, theirs]]) => (
            <tr key={field}>
              <td>{t(`fields.${field as 'name'}`, { defaultValue: field })}</td>
              <td>{mine ?? t('unknown')}</td>
              <td>{theirs ?? t('unknown')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { ComparisonRow, FieldChange } from '@arraigo/shared/comparison/comparison.schema.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../app/i18n/es.ts'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { useFieldText } from '../territory/useFieldText.ts'
import { Button } from '../ui/Button.tsx'
import { Facts } from '../ui/Figure.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { AcceptRows } from './Acceptance.tsx'
import { deedOf } from './acceptance.ts'
import { nameOf } from './sortRows.ts'

interface RowDetailProps {
  row: ComparisonRow
  all: readonly ComparisonRow[]
  accept: AcceptRows | null
  onSelect: (row: ComparisonRow | null) => void
}

/** Why it is one settlement, how it differs, field by field, and what can be done about it. */
export function RowDetail({ row, all, accept, onSelect }: RowDetailProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useAddress()
  const deed = accept === null ? null : deedOf(row, accept.ours)
  const here = accept === null ? null : row[accept.ours]
  return (
    <div className="row-detail-body">
      <div className="row-detail-head">
        <p className="hint">
          {row.matchedBy === null
            ? t(row.before === null ? 'comparison.onlyAfter' : 'comparison.onlyBefore')
            : t(`comparison.matchedBy.${row.matchedBy}`)}
        </p>
        <Button look="icon" aria-label={t('comparison.closeRow')} onPress={() => onSelect(null)}>
          <Icon name="close" size={16} />
        </Button>
      </div>
      {row.overlapShare !== null && (
        <Facts
          facts={[
            [t('comparison.shared'), format.percent(row.overlapShare, 1)],
            [t('comparison.distance'), t('comparison.metres', { distance: format.number(row.distanceM, 1) })],
          ]}
        />
      )}
      <Changes changes={row.changes} />
      <Related row={row} all={all} onSelect={onSelect} />
      <div className="row-detail-actions">
        {accept !== null && deed !== null && (
          <Button look="primary" isDisabled={accept.isBusy} onPress={() => accept.ask([row])}>
            {t(`comparison.accept.${deed}`)}
          </Button>
        )}
        {here !== null && (
          <Button look="quiet" onPress={() => change({ sel: `settlements:${here.id}` })}>
            {t('comparison.openCard')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useTranslation()
  const textOf = useFieldText()
  if (changes.length === 0) return null
  const value = (name: string, said: FieldChange['after']) => {
    const field = collections.settlements.fields.find((one) => one.name === name)
    return textOf({ name, type: field?.type ?? 'text', choices: field?.choices }, said)
  }
  return (
    <Facts
      facts={changes.map(({ field, before, after }) => [
        t(`fields.${field as keyof Catalogue['fields']}`),
        <span key={field} className="field-change">
          <span className="quiet">{value(field, before)}</span>
          <span aria-hidden="true"> → </span>
          {value(field, after)}
        </span>,
      ])}
    />
  )
}

/** The other rows of the same split or merge. */
function Related({ row, all, onSelect }: Pick<RowDetailProps, 'row' | 'all' | 'onSelect'>) {
  const { t } = useTranslation()
  const others = all.filter(({ key }) => row.related.includes(key))
  if (others.length === 0) return null
  return (
    <p className="related">
      <span className="quiet">{t('comparison.related')}</span>
      {others.map((other) => (
        <button key={other.key} type="button" className="link-button" onClick={() => onSelect(other)}>
          {nameOf(other)}
        </button>
      ))}
    </p>
  )
}

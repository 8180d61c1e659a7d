import { type Comparison, type ComparisonKind, comparisonKinds } from '@arraigo/shared/comparison/comparison.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { kindsChange } from './comparisonAddress.ts'
import { KindMark } from './KindMark.tsx'

interface KindChipsProps {
  totals: Comparison['totals']['kinds']
  kinds: ReadonlySet<ComparisonKind>
}

/** How many of each kind; each a switch of what the table and the map show. */
export function KindChips({ totals, kinds }: KindChipsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useAddress()
  const toggle = (kind: ComparisonKind) =>
    change(kindsChange(new Set(comparisonKinds.filter((one) => (one === kind) !== kinds.has(one)))), { replace: true })
  return (
    <fieldset className="kind-chips">
      <legend className="only-read">{t('comparison.show')}</legend>
      {comparisonKinds
        .filter((kind) => (totals[kind] ?? 0) > 0 || kind === 'new' || kind === 'gone')
        .map((kind) => (
          <button
            key={kind}
            type="button"
            className="chip kind-chip"
            aria-pressed={kinds.has(kind)}
            onClick={() => toggle(kind)}
          >
            <KindMark kind={kind} />
            {t(`comparison.kinds.${kind}`)}
            <strong>{format.number(totals[kind] ?? 0)}</strong>
          </button>
        ))}
    </fieldset>
  )
}

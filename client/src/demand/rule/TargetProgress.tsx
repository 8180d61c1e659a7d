import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'
import { stageNames } from '@arraigo/shared/demand/demandNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { familiesByStage, progressBar, totalOf } from './progressSums.ts'
import { usePlaceName } from './usePlaceName.ts'

/** The target as a bar: delivered, under way, planned, and what is missing. */
export function TargetProgress({ progress, within }: { progress: DemandProgress; within: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const placeName = usePlaceName()
  const { target, rows } = progress
  const sums = familiesByStage(rows)
  const { parts, missing, targetAt } = progressBar(sums, target.families)
  const years =
    target.fromYear === null && target.toYear === null
      ? null
      : t('demandRule.target.years', { from: target.fromYear ?? '…', to: target.toYear ?? '…' })
  const figures = { families: format.number(totalOf(sums)), target: format.number(target.families) }
  return (
    <Section title={target.name}>
      <p className="target-figure">{t('demandRule.target.reached', figures)}</p>
      <div className="target-bar" role="img" aria-label={t('demandRule.target.reached', figures)}>
        {parts.map(({ stage, share }) => (
          <span key={stage} className={`target-part target-${stage}`} style={{ width: `${100 * share}%` }} />
        ))}
        {targetAt < 1 && <span className="target-mark" style={{ left: `${100 * targetAt}%` }} />}
      </div>
      <ul className="target-legend">
        {parts.map(({ stage, families }) => (
          <li key={stage}>
            <span className={`target-sign target-${stage}`} aria-hidden="true" />
            {stageNames[stage][format.locale]} <strong>{format.number(families)}</strong>
          </li>
        ))}
        <li>
          <span className="target-sign" aria-hidden="true" />
          {t(targetAt < 1 ? 'demandRule.target.over' : 'demandRule.target.missing')}{' '}
          <strong>{format.number(targetAt < 1 ? totalOf(sums) - target.families : missing)}</strong>
        </li>
      </ul>
      <p className="hint">
        {[
          t('demandRule.target.share', { share: format.percent(sums.delivered / target.families, 1) }),
          years,
          target.source,
          target.confidence === 'to-confirm' && t('parameters.toConfirm'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {target.regionCode !== within && within !== null && (
        <p className="hint">
          {t('demandRule.target.ofAll', {
            whole: target.regionCode === null ? t('demandRule.target.wholeCountry') : placeName(target.regionCode),
            place: placeName(within),
          })}
        </p>
      )}
      {rows.length === 0 && <p>{t('demandRule.target.nothing')}</p>}
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useDemandProgress } from '../../demand/demand.api.ts'
import { useAddress } from '../../platform/address.ts'
import { useNameOfPlace } from '../../territory/useNameOfPlace.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { targetShare } from './targetShare.ts'

/** How far the plan brings the programme: with what is delivered or under way already. */
export function TargetLine({ families }: { families: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { format } = usePlanWords()
  const nameOfPlace = useNameOfPlace(t('plans.everywhere'))
  const progress = useDemandProgress(null).data
  if (progress === undefined) return null
  const { target } = progress
  const { registered, shares, missing } = targetShare(progress, families)
  const text = t('planItems.target.text', {
    planned: format.number(families),
    share: format.percent(families / target.families, 1),
    target: format.number(target.families),
  })
  return (
    <section className="plan-target">
      <p>{text}</p>
      <div className="plan-target-bar" role="img" aria-label={text}>
        <span className="is-registered" style={{ width: `${100 * shares.registered}%` }} />
        <span className="is-planned" style={{ width: `${100 * shares.planned}%` }} />
      </div>
      <p className="hint">
        {t(missing > 0 ? 'planItems.target.rest' : 'planItems.target.reached', {
          registered: format.number(registered),
          missing: format.number(missing),
        })}{' '}
        <Link href={href('/demand/target')}>{t('planItems.target.link', { name: target.name })}</Link>
        {' · '}
        {[
          target.regionCode === null ? null : nameOfPlace(target.regionCode),
          target.toYear === null
            ? null
            : t('planItems.target.years', { from: target.fromYear ?? '…', to: target.toYear }),
          target.source,
          target.confidence === 'to-confirm' ? t('parameters.toConfirm') : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  )
}

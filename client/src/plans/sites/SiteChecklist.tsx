import type { SiteCheck } from '@arraigo/shared/plans/site.schema.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { useSiteWords } from './useSiteWords.ts'

const order = ['fails', 'unknown', 'passes'] as const
const icons = { passes: 'check', fails: 'warning', unknown: 'minus' } as const

/** Every rule with what was found, what is asked for, and who says so: what fails first. */
export function SiteChecklist({ checks }: { checks: readonly SiteCheck[] }) {
  const { t } = useTranslation()
  return (
    <>
      {order.map((outcome) => {
        const own = checks.filter((check) => check.outcome === outcome)
        if (own.length === 0) return null
        return (
          <section key={outcome} className="site-checks">
            <h3>{t(`sites.outcomes.${outcome}`, { count: own.length })}</h3>
            <ul>
              {own.map((check) => (
                <li key={check.rule} className={`site-check is-${outcome}`}>
                  <CheckLine check={check} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function CheckLine({ check }: { check: SiteCheck }) {
  const { t } = useTranslation()
  const words = useSiteWords()
  const { rule, outcome, value, limit, unit, said, source, year, forbids } = check
  return (
    <>
      <Icon name={icons[outcome]} size={16} />
      <div>
        <div className="site-check-head">
          <span className="site-check-name">
            {words.rule(rule, said)}
            {forbids && outcome === 'fails' && <span className="site-forbids">{t('sites.forbids')}</span>}
          </span>
          <span className="site-check-value">
            {words.amount(value, unit)}
            {limit !== null && <span className="hint"> {words.limit(check)}</span>}
          </span>
        </div>
        <p>{words.said(said)}</p>
        {source !== null && <p className="hint">{year === null ? source : `${source} (${year})`}</p>}
      </div>
    </>
  )
}

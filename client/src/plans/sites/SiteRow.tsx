import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import { fitnessOf, outcomeCounts } from '@arraigo/shared/plans/siteFitness.ts'
import { useTranslation } from 'react-i18next'
import { FitnessMark } from './FitnessMark.tsx'
import { useSiteWords } from './useSiteWords.ts'

/** What a list says of a site. */
export function SiteRowText({ site }: { site: PlanSite }) {
  const { t } = useTranslation()
  const words = useSiteWords()
  const { passes, fails, unknown } = outcomeCounts(site)
  return (
    <span className="row-main">
      <span className="site-name">
        {site.name}
        <FitnessMark fitness={fitnessOf(site)} />
      </span>
      <span className="site-figures">
        {words.capacity(site)} · {words.landCost(site)} · {words.format.areaHa(site.areaM2)}
      </span>
      <span className="hint">
        {site.comunaName ?? t('sites.noComuna')} · {t('sites.score', { score: words.score(site.score) })}
      </span>
      <span className="hint">{t('sites.counts', { passes, fails, unknown })}</span>
    </span>
  )
}

import type { PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { packageColour } from '../packageColours.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** One work in a few words: when, what, where to. */
export function WorkChip({ work, plan: { inputs } }: { work: PlannedWork; plan: ShownPlan }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const packages = inputs?.packages ?? []
  const offered = packages.find(({ code }) => code === work.package)
  const sites = work.moves.map(({ siteId }) => inputs?.sites.find(({ id }) => id === siteId)?.name ?? String(siteId))
  return (
    <span className="work-chip">
      <span
        className="work-sign"
        style={{ background: offered === undefined ? 'var(--map-unknown)' : packageColour(offered, packages) }}
        aria-hidden="true"
      />
      <span className="work-year">{work.year}</span>
      <span className="work-name">
        {words.package(offered ?? work.package)}
        {sites.length > 0 && ` → ${sites.join(', ')}`}
      </span>
      {work.isLocked && <span className="hint">{t('planItems.locked')}</span>}
    </span>
  )
}

import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { useDemandProgress } from '../../demand/demand.api.ts'
import { Section } from '../../ui/Panel.tsx'
import type { ShownPlan } from '../items/useShownPlan.ts'
import { usePlanLook } from '../onMap/planLook.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { FigureTable } from './FigureTable.tsx'
import { yearFamilies } from './yearFigures.ts'

/** A target this many times what the plan reaches would leave nothing of the bars to see. */
const mostTimes = 4

/** Families of each year on top of those of the years before, against the programme's target. */
export function FamilyYears({ plan, result }: { plan: ShownPlan; result: PlanResult }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { until } = usePlanLook()
  const target = useDemandProgress(null).data?.target ?? null
  const years = yearFamilies(result, target?.families ?? null)
  const total = years.at(-1)?.cumulated ?? 0
  const isTargetShown = target !== null && target.families <= mostTimes * total
  const most = Math.max(1, total, isTargetShown ? target.families : 0)
  const percent = (families: number) => `${(100 * families) / most}%`
  return (
    <Section title={t('planTime.families.name')}>
      <ul className="year-bars">
        {years.map(({ year, families, cumulated, share }) => (
          <li key={year} className={until !== null && year > until ? 'is-later' : undefined}>
            <span className="year-bars-year">{year}</span>
            <span className="year-bar" aria-hidden="true">
              <span className="year-bar-parts">
                <span className="is-before" style={{ width: percent(cumulated - families) }} />
                <span className="is-new" style={{ width: percent(families) }} />
              </span>
              {isTargetShown && <span className="year-bar-limit" style={{ left: percent(target.families) }} />}
            </span>
            <span className="year-bars-text hint">
              {t(share === null ? 'planTime.families.text' : 'planTime.families.textShare', {
                families: words.families(families),
                cumulated: words.format.number(cumulated),
                share: words.format.percent(share, 1),
              })}
            </span>
          </li>
        ))}
      </ul>
      <ul className="year-legend">
        <li>
          <span className="work-sign is-new" aria-hidden="true" />
          {t('planTime.families.new')}
        </li>
        <li>
          <span className="work-sign is-before" aria-hidden="true" />
          {t('planTime.families.before')}
        </li>
        {target !== null && (
          <li>
            {isTargetShown && <span className="year-limit-sign" aria-hidden="true" />}
            {t(isTargetShown ? 'planTime.families.target' : 'planTime.families.targetFar', {
              target: words.format.number(target.families),
              name: target.name,
            })}
          </li>
        )}
      </ul>
      <FigureTable
        name={t('planTime.families.table')}
        fileName={`plan-${plan.id}-families.csv`}
        corner={t('planTime.year')}
        columns={[
          { key: 'families', name: t('planTime.families.columns.families') },
          { key: 'cumulated', name: t('planTime.families.columns.cumulated') },
        ]}
        rows={years.map(({ year, families, cumulated }) => ({ name: String(year), figures: [families, cumulated] }))}
        unit={t('planTime.families.unit')}
      />
    </Section>
  )
}

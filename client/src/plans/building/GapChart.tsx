import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { usePlanWords } from '../usePlanWords.ts'
import { gapPicture, gapSteps } from './gapSteps.ts'

const widthPx = 300
const heightPx = 72

/** The plan and what no plan can be better than, over time: where they meet, the plan is proved. */
export function GapChart({ run }: { run: PlanRunState }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const steps = gapSteps(run)
  const picture = gapPicture(steps, widthPx, heightPx)
  const last = steps.at(-1)
  if (picture === null || last === undefined) return null
  const said = t('building.run.chart', {
    time: words.seconds(last.seconds),
    objective: words.points(last.objective),
    bound: words.points(last.bound),
  })
  return (
    <figure className="gap-chart">
      <svg viewBox={`-2 -4 ${widthPx + 4} ${heightPx + 8}`} role="img" aria-label={said} preserveAspectRatio="none">
        {picture.bound !== null && <path d={picture.bound} className="gap-bound" />}
        {picture.objective !== null && <path d={picture.objective} className="gap-objective" />}
      </svg>
      <figcaption>
        <span className="gap-key is-objective">
          {t('building.run.objective', { points: words.points(last.objective) })}
        </span>
        <span className="gap-key is-bound">{t('building.run.bound', { points: words.points(last.bound) })}</span>
      </figcaption>
    </figure>
  )
}

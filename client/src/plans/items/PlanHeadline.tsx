import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useTranslation } from 'react-i18next'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { usePlanWords } from '../usePlanWords.ts'

/** What the plan comes to, in figures, and how near to the best one it is known to be. */
export function PlanHeadline({ inputs, result }: { inputs: PlanInputs; result: PlanResult }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { format } = words
  const { totals, projects, status } = result
  const sites = new Set(projects.map(({ siteId }) => siteId)).size
  const share = totals.budgetUf > 0 ? totals.costUf / totals.budgetUf : null
  return (
    <>
      <div className="plan-figures">
        <Figures>
          <Figure
            value={format.number(totals.families)}
            label={t('planItems.head.families')}
            note={t('planItems.head.familiesNote')}
          />
          <Figure
            value={words.ufShort(totals.costUf)}
            label={t('planItems.head.cost')}
            note={t('planItems.head.costNote', {
              budget: words.ufShort(totals.budgetUf),
              share: format.percent(share),
            })}
          />
          <Figure
            value={format.number(totals.settlements)}
            label={t('planItems.head.settlements')}
            note={t('planItems.head.settlementsNote', {
              considered: format.number(totals.considered),
              unplannable: format.number(totals.unplannable),
            })}
          />
          <Figure
            value={format.number(projects.length)}
            label={t('planItems.head.projects')}
            note={
              sites === 0
                ? t('planItems.head.projectsNone')
                : t('planItems.head.projectsNote', { count: sites, sites: format.number(sites) })
            }
          />
        </Figures>
      </div>
      {status !== 'empty' && (
        <p className="plan-proof">
          <strong>{words.status(result)}</strong>{' '}
          {t(status === 'manual' ? 'planItems.head.gapManual' : 'planItems.head.gap', { gap: words.gap(result.gap) })}
        </p>
      )}
      <p className="hint">
        {t('planItems.head.from', {
          ranking: inputs.ranking.name,
          version: inputs.ranking.version,
          date: format.date(inputs.basis.computedAt),
        })}
      </p>
    </>
  )
}

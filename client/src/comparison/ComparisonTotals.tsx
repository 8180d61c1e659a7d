import type { Comparison } from '@arraigo/shared/comparison/comparison.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../platform/format.ts'
import { Figure, Figures } from '../ui/Figure.tsx'

/** Of the place that is compared, whatever kinds are shown. */
export function ComparisonTotals({ totals: { before, after } }: { totals: Comparison['totals'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const fromTo = (a: string, b: string) => (a === b ? a : t('comparison.fromTo', { before: a, after: b }))
  const unknown = fromTo(format.number(before.unknownHouseholds), format.number(after.unknownHouseholds))
  return (
    <div className="comparison-totals">
      <Figures>
        <Figure
          value={fromTo(format.number(before.rows), format.number(after.rows))}
          label={t('comparison.settlements')}
        />
        <Figure
          value={fromTo(format.areaHa(before.areaM2), format.areaHa(after.areaM2))}
          label={t('comparison.area')}
        />
        <Figure
          value={fromTo(format.number(before.knownHouseholds), format.number(after.knownHouseholds))}
          label={t('comparison.households')}
          note={t('comparison.unknownHouseholds', { count: unknown as never })}
        />
      </Figures>
    </div>
  )
}

import type { DemandProgress } from '@arraigo/shared/demand/demand.schema.ts'
import { regions } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { usePlaceName } from './usePlaceName.ts'

/** Where the planned families come from, what does not count twice, and what nobody knows. */
export function UnknownProgress({ progress, within }: { progress: DemandProgress; within: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const placeName = usePlaceName()
  const { rows, plans, replaced } = progress
  const planned = rows.filter(({ from }) => from === 'plan')
  const families = planned.reduce((total, row) => total + (row.families ?? 0), 0)
  const unknown = planned.reduce((total, row) => total + row.unknown, 0)
  const withoutPlan = useRegionsWithoutPlan(progress, within)
  const list = (names: readonly string[]) => new Intl.ListFormat(format.locale, { type: 'conjunction' }).format(names)
  if (planned.length === 0 && replaced.length === 0 && withoutPlan.length === 0) return null
  return (
    <ul className="target-notes">
      {planned.length > 0 && (
        <li>
          {t('demandRule.target.fromPlans', {
            families: format.number(families),
            plans: list(plans.map(({ name, createdAt }) => `«${name}» (${format.date(createdAt)})`)),
          })}
        </li>
      )}
      {replaced.map(({ settlementId, name, plannedFamilies, registeredFamilies }) => (
        <li key={settlementId}>
          {t('demandRule.target.replaced', {
            name,
            registered: format.number(registeredFamilies),
            planned: format.number(plannedFamilies),
          })}
        </li>
      ))}
      {unknown > 0 && <li>{t('demandRule.target.unknown', { count: unknown })}</li>}
      {withoutPlan.length > 0 && (
        <li>{t('demandRule.target.noPlan', { regions: list(withoutPlan.map((code) => placeName(code))) })}</li>
      )}
    </ul>
  )
}

/** Of the regions that are asked about, those with settlements for which no plan is saved. */
function useRegionsWithoutPlan({ plans }: DemandProgress, within: string | null): string[] {
  const rowsIn = useCollection('settlements')?.regions ?? {}
  return regions
    .map(({ code }) => code)
    .filter((code) => (within === null || within.startsWith(code)) && (rowsIn[code] ?? 0) > 0)
    .filter((code) => plans.every(({ regionCode }) => regionCode !== code))
}

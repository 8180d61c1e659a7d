import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { useTranslation } from 'react-i18next'
import { useRankings } from '../../priorities/priorities.api.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { differingKeys, type SpecKey } from './overrides.ts'

/** From one spec to another, a line for each entry in which they differ. */
export function SpecDifferences({ from, to }: { from: PlanSpec; to: PlanSpec }) {
  const { t } = useTranslation()
  const saidOf = useEntryWords()
  return (
    <ul className="issue-list">
      {differingKeys(from, to).map((key) => (
        <li key={key}>
          {t('building.differences.line', {
            name: t(`building.entry.${key}`),
            from: saidOf(key, from),
            to: saidOf(key, to),
          })}
        </li>
      ))}
    </ul>
  )
}

/** What one entry of a spec says, in a few words. */
function useEntryWords() {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { format } = words
  const rankings = useRankings().data
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
  const several = (amounts: readonly number[]) =>
    amounts.every((amount) => amount === amounts[0])
      ? t('building.differences.money', { uf: words.ufShort(amounts[0]), count: amounts.length })
      : t('building.differences.moneyByYear', { uf: words.ufShort(sum(amounts)), count: amounts.length })
  return (key: SpecKey, spec: PlanSpec): string => {
    const says: Record<SpecKey, () => string> = {
      places: () => words.places(spec.places),
      rankingId: () =>
        rankings?.find(({ id }) => id === spec.rankingId)?.name ?? t('building.ranking.number', { id: spec.rankingId }),
      fromYear: () => String(spec.fromYear),
      budgetsUf: () => several(spec.budgetsUf),
      carriesOver: () => t(spec.carriesOver ? 'building.yes' : 'building.no'),
      funds: () =>
        t('building.differences.funds', {
          count: spec.funds.length,
          uf: words.ufShort(sum(spec.funds.flatMap(({ uf }) => uf))),
        }),
      discountPct: () => format.percent(spec.discountPct / 100, 1),
      packages: () => t('building.packages.count', { count: spec.packages.length }),
      programme: () => spec.programme,
      capacities: () => t('building.capacity.says', { count: spec.capacities.length }),
      floors: () => t('building.floors.says', { count: spec.floors.length }),
      minFamilies: () => (spec.minFamilies === null ? t('building.none') : words.families(spec.minFamilies)),
      locks: () =>
        t('building.differences.locks', {
          in: spec.locks.filter((lock) => lock.is === 'in').length,
          out: spec.locks.filter((lock) => lock.is === 'out').length,
        }),
      sites: () =>
        t('building.differences.sites', {
          sites:
            spec.sites.ids === null
              ? t('building.sites.all')
              : t('building.sites.count', { count: spec.sites.ids.length }),
          km: format.number(spec.sites.maxDistanceKm, 1),
        }),
      compactness: () => format.percent(spec.compactness),
    }
    return says[key]()
  }
}

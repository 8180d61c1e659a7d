import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { Section } from '../../ui/Panel.tsx'
import { type Difference, differencesOf } from './compareWords.ts'
import { useDemandTitle } from './usePlaceTitle.ts'

/** What one would say after looking at the figures. */
export function DifferenceWords({ places }: { places: readonly PlaceDemand[] }) {
  const { t } = useTranslation()
  const textOf = useDifferenceText()
  const differences = differencesOf(places)
  if (differences.length === 0) return null
  return (
    <Section title={t('demandDashboard.compared.words')}>
      <ul className="dash-words">
        {differences.map((difference) => (
          <li key={difference.says}>{textOf(difference)}</li>
        ))}
      </ul>
    </Section>
  )
}

function useDifferenceText(): (difference: Difference) => string {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const titleOf = useDemandTitle()
  return (difference) => {
    if (difference.says === 'overlap') return t('demandDashboard.compared.overlap')
    if ('name' in difference) {
      return t(`demandDashboard.compared.${difference.says}`, {
        name: titleOf(difference.name),
        other: titleOf(difference.other),
        share: percent(difference.share),
        otherShare: percent(difference.otherShare),
      })
    }
    const { says, most, least, value, leastValue, times } = difference
    const digits = says === 'rate' || says === 'rateSame' || says === 'rateOverlap' ? 1 : 0
    return t(`demandDashboard.compared.${says}`, {
      most: titleOf(most),
      least: titleOf(least),
      value: number(value, digits),
      leastValue: number(leastValue, digits),
      times: number(times, 1),
    })
  }
}

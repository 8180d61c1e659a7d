import { topOverlap } from '@arraigo/shared/priorities/compareRankings.ts'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../platform/format.ts'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'

/** From here on two digits would say 1. */
const nearlyOne = 0.995
const roundingError = 1e-9

/** How far two orders agree, in four figures. */
export function ComparedFigures({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  const { locale } = useRankingWords().format
  const { top } = useRankingAddress()
  const { tauB, rho, both, moved, places } = compared.comparison
  // With two digits always: 0,90 beside 0,78.
  const { format } = new Intl.NumberFormat(intlLocale(locale), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const coefficient = (value: number | null) => {
    if (value === null) return t('unknown')
    // 1 says that nobody moved.
    return value < 1 - roundingError && value >= nearlyOne ? `> ${format(0.99)}` : format(value)
  }
  const overlap = topOverlap(places, top)
  return (
    <Figures>
      <Figure label={t('rankingComparison.tau')} value={coefficient(tauB)} note={t('rankingComparison.tauNote')} />
      <Figure label={t('rankingComparison.rho')} value={coefficient(rho)} />
      <Figure
        label={t('rankingComparison.overlap', { top })}
        value={t('rankingComparison.overlapOf', {
          both: overlap.both,
          count: Math.max(overlap.before, overlap.after),
        })}
      />
      <Figure label={t('rankingComparison.moved')} value={t('rankingComparison.movedOf', { moved, both })} />
    </Figures>
  )
}

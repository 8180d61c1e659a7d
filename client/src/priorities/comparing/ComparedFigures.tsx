import { topOverlap } from '@arraigo/shared/priorities/compareRankings.ts'
import { useTranslation } from 'react-i18next'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'

/** How far two orders agree, in four figures. */
export function ComparedFigures({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  const { format } = useRankingWords()
  const { top } = useRankingAddress()
  const { tauB, rho, both, moved, places } = compared.comparison
  const overlap = topOverlap(places, top)
  return (
    <Figures>
      <Figure label={t('rankingComparison.tau')} value={format.number(tauB, 2)} note={t('rankingComparison.tauNote')} />
      <Figure label={t('rankingComparison.rho')} value={format.number(rho, 2)} />
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

import type { RankingInputs, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaceName } from '../usePlaceName.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** Title and lines of the legend: what the order is of, by what, and of when the data are. */
export function useRankHints(
  { in: within, method, criteria }: RankingSpec,
  inputs: RankingInputs | null,
): { title: string; lines: string[]; leftOut: (count: number) => string } {
  const { t } = useTranslation()
  const words = useRankingWords()
  const placeName = usePlaceName()
  const place = placeName(within)
  const computedAt = inputs?.basis.computedAt
  return useMemo(
    () => ({
      title: t('priorities.legend.title', { place }),
      lines: [
        t('priorities.legend.method', { method: words.method(method), count: criteria.length }),
        ...(computedAt === undefined ? [] : [t('priorities.legend.data', { date: words.format.date(computedAt) })]),
      ],
      leftOut: (count) => t('priorities.legend.leftOut', { count }),
    }),
    [t, words, place, method, criteria.length, computedAt],
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReplacedPainting } from '../../map/pagePainting.ts'
import { rampColours } from '../../map/paintColours.ts'
import { notPaintedClass, type Painting } from '../../map/painting.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'
import { moveClass, moveCuts } from './moveClasses.ts'
import { useMoveWords } from './useMoveWords.ts'

/** Who goes up and who goes down, on the map instead of the places. */
export function useMoversPainting(compared: Compared): void {
  const { t } = useTranslation()
  const words = useRankingWords()
  const moves = useMoveWords(compared)
  const { comparison, names } = compared
  const { locale } = words.format
  // biome-ignore lint/correctness/useExhaustiveDependencies: words, moves and t change with the locale and the comparison alone
  const painting = useMemo((): Painting => {
    const { places, both } = comparison
    const cuts = moveCuts(both)
    const classes = places.map((place) => moveClass(place, cuts) ?? notPaintedClass)
    const countOf = (of: number) => classes.filter((one) => one === of).length
    const { small, large } = cuts
    const labels = [
      t('rankingComparison.legend.downMost', { from: large }),
      t('rankingComparison.legend.down', { from: small, to: large - 1 }),
      t('rankingComparison.legend.still', { from: small }),
      t('rankingComparison.legend.up', { from: small, to: large - 1 }),
      t('rankingComparison.legend.upMost', { from: large }),
    ]
    const unranked = countOf(notPaintedClass)
    return {
      collection: 'settlements',
      ids: places.map(({ settlementId }) => settlementId),
      classes,
      colours: rampColours('middle', labels.length),
      legend: {
        title: t('rankingComparison.legend.title'),
        classes: labels.map((label, at) => ({ label, count: countOf(at) })),
        unknown: null,
        suppressed: null,
        hints: [
          t('rankingComparison.sides', names),
          ...(unranked > 0 ? [t('rankingComparison.legend.uncoloured', { count: unranked })] : []),
        ],
      },
      say: (at) => {
        const place = places[at]
        if (place === undefined || place.move === null) return t('rankingComparison.legend.unranked')
        return t('rankingComparison.legend.said', {
          move: moves.move(place.move),
          before: words.rank(place.before?.rank),
          after: words.rank(place.after?.rank),
        })
      },
    }
  }, [comparison, names.before, names.after, locale])
  useReplacedPainting(painting)
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Painting, unknownClass } from '../../map/painting.ts'
import { useRankingWords } from '../useRankingWords.ts'
import type { RobustnessDone } from './robustnessRuns.ts'
import { type PlaceStability, stabilities, stabilityColours } from './stability.ts'

/** The map of who is surely in, who surely out, and whom the weights decide about. */
export function useStabilityPainting(
  places: readonly PlaceStability[],
  { robustness, inputs }: RobustnessDone,
): Painting {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { question, draws } = robustness
  const { top } = question
  return useMemo(() => {
    const { number, percent, date } = words.format
    const classes = places.map(({ spread, stability }) =>
      spread === null ? unknownClass : stabilities.indexOf(stability),
    )
    const unknown = classes.filter((of) => of === unknownClass).length
    return {
      collection: 'settlements',
      ids: places.map(({ settlementId }) => settlementId),
      classes,
      colours: stabilityColours,
      legend: {
        title: t('robustness.legend', { top: number(top) }),
        classes: stabilities.map((one, at) => ({
          label: `${t(`robustness.stabilities.${one}`)}: ${t(`robustness.ranges.${one}`)}`,
          count: classes.filter((of) => of === at).length,
        })),
        unknown: unknown > 0 ? unknown : null,
        suppressed: null,
        hints: [
          t('robustness.legendHint', { draws: number(draws), top: number(top) }),
          t('robustness.legendData', { date: date(inputs.basis.computedAt) }),
        ],
      },
      say: (at) => {
        const { shareInTop, spread } = places[at] as PlaceStability
        if (spread === null) return t('unknown')
        const [from, to] = [words.rank(spread.fifth), words.rank(spread.ninetyFifth)]
        return t('robustness.said', { top: number(top), percent: percent(shareInTop), from, to })
      },
    }
  }, [places, top, draws, inputs, t, words])
}

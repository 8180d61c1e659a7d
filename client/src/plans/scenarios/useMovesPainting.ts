import type { ComparedSettlement, PlanMove } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColourName } from '../../map/colours.ts'
import { useReplacedPainting } from '../../map/pagePainting.ts'
import { notPaintedClass, type Painting } from '../../map/painting.ts'
import { usePlanWords } from '../usePlanWords.ts'
import type { PlanBeside } from './usePlansCompared.ts'

const painted = ['enters', 'leaves', 'changes', 'same'] as const
type Painted = (typeof painted)[number]
const colours: readonly ColourName[] = ['category-green', 'category-vermilion', 'category-sky', 'amount-1']

const paintOf = ({ move, after }: ComparedSettlement): Painted | null => {
  const of: Record<PlanMove, Painted | null> = {
    enters: 'enters',
    leaves: 'leaves',
    package: 'changes',
    year: 'changes',
    families: 'changes',
    same: (after?.works.length ?? 0) > 0 ? 'same' : null,
    unknown: null,
  }
  return of[move]
}

/** Who comes in, goes out or gets something else, on the map instead of the plan itself. */
export function useMovesPainting(first: PlanBeside, other: PlanBeside, moves: readonly ComparedSettlement[]): void {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { locale } = words.format
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and t change with the locale alone
  const painting = useMemo((): Painting => {
    const classes = moves.map((move) => {
      const of = paintOf(move)
      return of === null ? notPaintedClass : painted.indexOf(of)
    })
    return {
      collection: 'settlements',
      ids: moves.map(({ settlementId }) => settlementId),
      classes,
      colours,
      legend: {
        title: t('scenarios.legend.title', { before: first.plan.name, after: other.plan.name }),
        classes: painted.map((of, at) => ({
          label: t(`scenarios.legend.${of}`),
          count: classes.filter((one) => one === at).length,
        })),
        unknown: null,
        suppressed: null,
        hints: [],
      },
      say: (at) => {
        const move = moves[at]
        if (move === undefined) return ''
        const of = paintOf(move)
        return of === null ? t('scenarios.nothing') : t(`scenarios.legend.${of}`)
      },
    }
  }, [moves, first.id, other.id, locale])
  useReplacedPainting(painting)
}

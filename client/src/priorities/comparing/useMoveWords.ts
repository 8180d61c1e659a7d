import {
  type ComparedPlace,
  type MovePart,
  mainReason,
  type RankingComparison,
} from '@arraigo/shared/priorities/compareRankings.ts'
import { useTranslation } from 'react-i18next'
import { useRankingWords } from '../useRankingWords.ts'
import type { Compared } from './compared.ts'

export interface MoveWords {
  move: (move: number | null) => string
  /** What a criterion changed, with its sign and unit. */
  delta: (value: number) => string
  amount: (value: number | null) => string
  criterion: (key: string) => string
  why: (place: ComparedPlace) => string
}

/** How moves between two orders are said. */
export function useMoveWords({ before, after, comparison }: Compared): MoveWords {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { locale } = words.format
  const digits = digitsOf(comparison.scale, after.spec.method)
  const signed = new Intl.NumberFormat(locale === 'es' ? 'es-CL' : 'en', {
    signDisplay: 'exceptZero',
    maximumFractionDigits: digits,
  })
  const columns = [...after.inputs.columns, ...before.inputs.columns]
  const criterion = (key: string) => words.criterion(columns.find((column) => column.key === key) ?? key)
  const amount = (value: number | null) => (value === null ? '–' : signed.format(value))
  const delta = (value: number) => {
    if (comparison.scale === 'deviations') return t('rankingComparison.deviations', { value: amount(value) })
    return after.spec.method === 'weighted-sum'
      ? t('rankingComparison.points', { value: amount(value) })
      : amount(value)
  }
  const reason = (part: MovePart, move: number) =>
    part.delta * move > 0
      ? t(`rankingComparison.causes.${part.cause}`, { name: criterion(part.key), delta: delta(part.delta) })
      : t(move > 0 ? 'rankingComparison.causes.othersLose' : 'rankingComparison.causes.othersGain', {
          name: criterion(part.key),
        })
  return {
    criterion,
    amount,
    delta,
    move: (move) => {
      if (move === null) return '–'
      if (move === 0) return t('rankingComparison.same')
      return t(move > 0 ? 'rankingComparison.up' : 'rankingComparison.down', { count: Math.abs(move) })
    },
    why: (place) => {
      const part = mainReason(place)
      return part === null || place.move === null ? '' : reason(part, place.move)
    },
  }
}

const digitsOf = (scale: RankingComparison['scale'], method: string): number => {
  if (scale === 'deviations') return 2
  return method === 'weighted-sum' ? 1 : 3
}

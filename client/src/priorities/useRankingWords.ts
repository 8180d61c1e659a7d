import type { CriterionColumn, RankingMethod } from '@arraigo/shared/priorities/ranking.schema.ts'
import * as names from '@arraigo/shared/priorities/rankingNames.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, intlLocale, useFormat } from '../platform/format.ts'
import type { ComputingWords } from '../ui/ComputedAnswer.tsx'

export interface RankingWords {
  format: Format
  /** Of a column or a choice of the library, or of a key alone. */
  criterion: (of: { name: { es: string; en: string } } | string) => string
  /** With its unit; "Sin dato" where it is unknown. */
  value: (column: Pick<CriterionColumn, 'unit'>, value: number | null | undefined) => string
  /** Without: for axes and for columns whose head says it. */
  figure: (unit: string, value: number | null | undefined) => string
  /** 0–100 in a weighted sum, closeness 0–1, net flow −1–1. */
  score: (method: RankingMethod, score: number | null | undefined) => string
  /** "12.º", "12th"; a dash where there is none. */
  rank: (rank: number | null | undefined) => string
  /** "1.º – 10.º". */
  ranks: (from: number, to: number) => string
  /** Place and score of one of them, or that it has none; as the map says it. */
  place: (rank: number, of: number, method: RankingMethod, score: number) => string
  /** Share of the weights, in percent. */
  share: (share: number | null | undefined) => string
  method: (method: RankingMethod) => string
  computing: ComputingWords
}

/** How a ranking is said everywhere. */
export function useRankingWords(): RankingWords {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale } = format
  // biome-ignore lint/correctness/useExhaustiveDependencies: format and t change with the locale alone
  return useMemo(() => {
    const figure = (unit: string, value: number | null | undefined) =>
      unit === 'share'
        ? format.percent(value, names.digitsOfUnit(unit))
        : format.number(value, names.digitsOfUnit(unit))
    const rank = (rank: number | null | undefined) => {
      if (rank == null) return '–'
      const number = format.number(rank)
      return locale === 'es' ? `${number}.º` : `${number}${endings[ordinals.select(rank)] ?? 'th'}`
    }
    // As many digits everywhere, so that columns can be read downwards.
    const digits = (count: number) =>
      new Intl.NumberFormat(intlLocale(locale), { minimumFractionDigits: count, maximumFractionDigits: count })
    const [points, closeness] = [digits(1), digits(3)]
    const score = (method: RankingMethod, score: number | null | undefined) =>
      score == null ? '–' : (method === 'weighted-sum' ? points : closeness).format(score)
    const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
    const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' }
    return {
      format,
      figure,
      criterion: (of) => (typeof of === 'string' ? names.criterionName(of) : of.name)[locale],
      value: ({ unit }, value) => {
        const text = figure(unit, value)
        if (value === null || value === undefined || unit === 'share') return text
        return `${text} ${names.criterionUnit(locale, unit)}`.trimEnd()
      },
      score,
      rank,
      ranks: (from, to) => (from === to ? rank(from) : `${rank(from)} – ${rank(to)}`),
      place: (at, of, method, points) =>
        at === 0
          ? t('priorities.noPlace')
          : t('priorities.place', { rank: rank(at), of: format.number(of), score: score(method, points) }),
      share: (share) => format.percent(share, share != null && share > 0 && share < 0.1 ? 1 : 0),
      method: (method) => names.methodName(locale, method),
      computing: {
        phase: (phase) => t(`priorities.phases.${phase as 'coverage'}`),
        failed: t('priorities.failed'),
        before: t('priorities.before'),
      },
    }
  }, [locale])
}

import type { ExplainedLine, ExplainedRanking } from '@arraigo/shared/priorities/explainPlace.ts'
import type { ValueSource } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionName } from '@arraigo/shared/priorities/rankingNames.ts'
import { useTranslation } from 'react-i18next'
import { intlLocale } from '../../platform/format.ts'
import { type RankingWords, useRankingWords } from '../useRankingWords.ts'

export interface ExplanationWords extends RankingWords {
  /** "78,2 puntos", "cercanía 0,633". */
  scored: (score: number | null) => string
  /** How far two scores are apart: what is less than the last digit is said to be, not to be nothing. */
  apart: (distance: number) => string
  /** What a line adds or how far two are apart, in the unit of the score. */
  points: (points: number | null) => string
  /** The same with its sign. */
  signed: (points: number) => string
  name: (key: string) => string
  settlement: (row: number) => string
  rawOf: (line: ExplainedLine) => string
  source: (source: ValueSource) => string
  /** Of one value, or the word that there is none. */
  sources: (sources: readonly ValueSource[]) => string
}

/** How the explanation of one ranking is said. */
export function useExplanationWords({ inputs, spec }: Pick<ExplainedRanking, 'inputs' | 'spec'>): ExplanationWords {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { format } = words
  const digits = spec.method === 'weighted-sum' ? 1 : 3
  const fixed = new Intl.NumberFormat(intlLocale(format.locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const points = (value: number | null) => (value === null ? '–' : fixed.format(cleaned(value, digits)))
  const scored = (text: string) => t(`rankingExplanation.score.${spec.method}`, { score: text })
  const source = ({ name, year, confidence }: ValueSource) =>
    [
      name,
      // Many are named after their year.
      year === null || name.includes(String(year)) ? null : String(year),
      confidence === 'to-confirm' ? t('rankingExplanation.lines.toConfirm') : null,
    ]
      .filter(Boolean)
      .join(', ')
  return {
    ...words,
    scored: (score) => (score === null ? t('rankingExplanation.noRank') : scored(points(score))),
    apart: (distance) => {
      const text = distance < 10 ** -digits ? `< ${points(10 ** -digits)}` : points(distance)
      // Only points are counted: a difference of closeness or flow has no name.
      return spec.method === 'weighted-sum' ? scored(text) : text
    },
    points,
    signed: (value) => `${cleaned(value, digits) > 0 ? '+' : ''}${points(value)}`,
    name: (key) => words.criterion(inputs.columns.find((column) => column.key === key) ?? { name: criterionName(key) }),
    settlement: (row) => inputs.settlements.names[row] ?? '',
    rawOf: ({ column, raw }) => (column === null ? t('unknown') : words.value(column, raw)),
    source,
    sources: (sources) =>
      sources.length === 0 ? t('rankingExplanation.lines.noSource') : [...new Set(sources.map(source))].join('; '),
  }
}

/** What rounds to nothing is 0, not −0. */
const cleaned = (value: number, digits: number): number => (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value)

import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import type { TFunction } from 'i18next'
import { headlineOf, reasonOf, tiedText } from './sentences.ts'
import type { ExplanationWords } from './useExplanationWords.ts'

interface Origin {
  name: string
  version: number
  isChanged: boolean
}

/** Which ranking it is of. */
export function originText(
  t: TFunction,
  words: ExplanationWords,
  { spec }: Pick<ExplainedRanking, 'spec'>,
  { name, version, isChanged }: Origin,
): string {
  const ranking = t('rankingExplanation.text.ranking', { name, method: words.method(spec.method), version })
  return isChanged ? `${ranking}, ${t('rankingExplanation.text.unsaved')}.` : `${ranking}.`
}

/** The whole explanation in lines of plain text, for the minutes of a council. */
export function minuteText(
  t: TFunction,
  words: ExplanationWords,
  { inputs }: Pick<ExplainedRanking, 'inputs'>,
  place: PlaceExplanation,
  origin: string,
): string {
  const { row, lines } = place
  const comuna = inputs.settlements.comunaNames[row]
  return [
    [words.settlement(row), comuna].filter(Boolean).join(', '),
    headlineOf(t, words, place).join(' · '),
    reasonOf(t, words, place),
    tiedText(t, words, place),
    '',
    ...lines.map((line) => {
      const name = words.name(line.key)
      const value = words.rawOf(line)
      if (line.points === null) return t('rankingExplanation.text.lineUnknown', { name, value })
      const said = t('rankingExplanation.text.line', {
        name,
        value,
        weight: words.share(line.weightHere),
        points: words.points(line.points),
      })
      return line.raw === null ? said : `${said} (${words.sources(line.sources)})`
    }),
    '',
    origin,
    t('rankingExplanation.text.data', { at: words.format.dateTime(inputs.basis.computedAt) }),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

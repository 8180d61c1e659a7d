import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import type { TFunction } from 'i18next'
import { headlineOf, reasonOf, tiedText } from './sentences.ts'
import type { ExplanationWords } from './useExplanationWords.ts'

interface Origin {
  name: string
  version: number
  isChanged: boolean
}

/** The whole explanation in lines of plain text, for the minutes of a council. */
export function minuteText(
  t: TFunction,
  words: ExplanationWords,
  { inputs, spec }: ExplainedRanking,
  place: PlaceExplanation,
  origin: Origin,
): string {
  const { row, lines } = place
  const comuna = inputs.settlements.comunaNames[row]
  const ranking = t('rankingExplanation.text.ranking', {
    name: origin.name,
    method: words.method(spec.method),
    version: origin.version,
  })
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
    origin.isChanged ? `${ranking}, ${t('rankingExplanation.text.unsaved')}.` : `${ranking}.`,
    t('rankingExplanation.text.data', { at: words.format.dateTime(inputs.basis.computedAt) }),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

import type { ExplainedLine, ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
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
    ...lines.map((line) => lineText(t, words, line)),
    '',
    origin,
    t('rankingExplanation.text.data', { at: words.format.dateTime(inputs.basis.computedAt) }),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** What the value is worth stands beside it: the value times the weight is not what it adds. */
function lineText(t: TFunction, words: ExplanationWords, line: ExplainedLine): string {
  const name = words.name(line.key)
  const raw = words.rawOf(line)
  if (line.points === null) return t('rankingExplanation.text.lineLeftOut', { name, value: raw })
  const said = t('rankingExplanation.text.line', {
    name,
    value:
      line.normalised === null
        ? raw
        : t('rankingExplanation.text.worth', { value: raw, worth: words.format.number(line.normalised, 2) }),
    weight: words.share(line.weightHere),
    points: words.points(line.points),
  })
  return line.raw === null ? said : `${said} (${words.sources(line.sources)})`
}

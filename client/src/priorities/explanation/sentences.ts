import type { ExplainedLine, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import type { TFunction } from 'i18next'
import type { ExplanationWords } from './useExplanationWords.ts'

/** "3.º de 374 · 78,2 puntos · completo al 83 %" */
export function headlineOf(t: TFunction, words: ExplanationWords, place: PlaceExplanation): string[] {
  const { rank, score, ranked, completeness } = place
  return [
    rank === null
      ? t('rankingExplanation.noRank')
      : t('rankingExplanation.of', { rank: words.rank(rank), total: words.format.number(ranked) }),
    ...(score === null ? [] : [words.scored(score)]),
    t('rankingExplanation.complete', { share: words.share(completeness) }),
  ]
}

/** What speaks for its place and what is missing for a better one, in one or two sentences. */
export function reasonOf(t: TFunction, words: ExplanationWords, place: PlaceExplanation): string {
  if (place.score === null) return ''
  // What takes away is no missing part of a sum.
  if (place.lines.some(({ points }) => points !== null && points < 0)) return forAndAgainst(t, words, place)
  const adding = place.lines.filter(({ points }) => points !== null && points > 0).slice(0, 2)
  const [first, second] = adding.map((line) => named(t, words, line))
  const points = words.points(adding.reduce((sum, line) => sum + (line.points ?? 0), 0))
  const score = words.points(place.score)
  const speaks =
    first === undefined
      ? t('rankingExplanation.why.none')
      : second === undefined
        ? t('rankingExplanation.why.one', { first, points, score })
        : t('rankingExplanation.why.two', { first, second, points, score })
  const missing = greatestLoss(place)
  if (missing === null || place.rank === 1) return speaks
  const name = adding.includes(missing) ? words.name(missing.key) : named(t, words, missing)
  return `${speaks} ${t('rankingExplanation.why.loses', { name })}`
}

function forAndAgainst(t: TFunction, words: ExplanationWords, { lines }: PlaceExplanation): string {
  const counted = lines.filter((line) => line.points !== null && line.points !== 0)
  const said = (line: ExplainedLine | undefined) => ({
    name: line === undefined ? '' : named(t, words, line),
    points: words.signed(line?.points ?? 0),
  })
  const [most, least] = [counted[0], counted.at(-1)]
  return [
    (most?.points ?? 0) > 0 ? t('rankingExplanation.why.adds', said(most)) : t('rankingExplanation.why.none'),
    t('rankingExplanation.why.takes', said(least)),
  ].join(' ')
}

const named = (t: TFunction, words: ExplanationWords, line: ExplainedLine): string =>
  t('rankingExplanation.why.with', { name: words.name(line.key), value: words.rawOf(line) })

/** Where most of the weight is not earned. */
function greatestLoss({ lines }: PlaceExplanation): ExplainedLine | null {
  const lossOf = ({ weightHere, normalised }: ExplainedLine) => weightHere * (1 - (normalised ?? 1))
  const [most] = lines.toSorted((one, other) => lossOf(other) - lossOf(one))
  return most !== undefined && lossOf(most) > 0.02 ? most : null
}

const mostNames = 3

/** Null where it shares its place with nobody. */
export function tiedText(t: TFunction, words: ExplanationWords, { tiedWith }: PlaceExplanation): string | null {
  const count = tiedWith.length
  if (count === 0) return null
  const names = tiedWith.slice(0, mostNames).map(words.settlement).join(', ')
  const more = count - mostNames
  return t('rankingExplanation.tied', {
    count,
    names: more > 0 ? t('rankingExplanation.andMore', { names, total: more }) : names,
  })
}

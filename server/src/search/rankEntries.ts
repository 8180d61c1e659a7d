import type { SearchResult } from '@arraigo/shared/search/search.schema.ts'
import { kindWords } from './kindWords.ts'
import type { SearchEntry } from './searchEntry.ts'
import { allowedErrors, errorsBetween, tellingWords, type Word, wordsOf } from './words.ts'

export interface Question {
  text: string
  words: readonly Word[]
  near: readonly [longitude: number, latitude: number] | null
  limit: number
}

/** How well a name answers; the order of the list is the order of the answers. */
const fits = ['code', 'same-name', 'begins', 'all-words', 'misspelt', 'partly-elsewhere'] as const
type Fit = (typeof fits)[number]

const kindOrder: readonly SearchEntry['collection'][] = [
  'settlements',
  'comunas',
  'regions',
  'neighbourhoods',
  'sites',
  'facilities',
  'streets',
  'zones',
  'blocks',
]

interface Ranked {
  entry: SearchEntry
  fit: Fit
  /** Words that are not in the name: they are in its comuna, code or kind. */
  elsewhere: number
  /** Words that are nowhere. */
  missing: number
  errors: number
  /** Words of the name that are only begun. */
  begun: number
  /** Words of the name that were not asked for. */
  extra: number
  distance: number
  marks: SearchResult['marks']
}

/**
 * Exact codes, then names as written or begun, then words in any order, then typing errors; settlements and comunas first.
 * What lacks a word comes in only where `isSomeEnough`.
 */
export function rankEntries(
  question: Question,
  coded: readonly SearchEntry[],
  found: readonly SearchEntry[],
  isSomeEnough = false,
): SearchResult[] {
  const ranked = [
    ...coded.map((entry) => ({
      ...rank(question, entry),
      fit: 'code' as const,
      errors: 0,
      elsewhere: 0,
      missing: 0,
      begun: 0,
      extra: 0,
    })),
    ...found.filter((entry) => !coded.includes(entry)).map((entry) => rank(question, entry)),
  ]
  return ranked
    .filter(({ missing }) => isSomeEnough || missing === 0)
    .sort(byFit)
    .slice(0, question.limit)
    .map(({ entry, marks }) => ({ ...entry, marks }))
}

const byFit = (a: Ranked, b: Ranked): number =>
  a.missing - b.missing ||
  fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
  a.elsewhere - b.elsewhere ||
  a.errors - b.errors ||
  a.begun - b.begun ||
  Number(a.extra > 0) - Number(b.extra > 0) ||
  kindOrder.indexOf(a.entry.collection) - kindOrder.indexOf(b.entry.collection) ||
  // Something with a place answers "where" better than something without.
  Number(a.entry.bounds === null) - Number(b.entry.bounds === null) ||
  a.distance - b.distance ||
  a.entry.name.length - b.entry.name.length ||
  a.entry.name.localeCompare(b.entry.name, 'es') ||
  (a.entry.ids[0] ?? 0) - (b.entry.ids[0] ?? 0)

function rank(question: Question, entry: SearchEntry): Ranked {
  const names = wordsOf(entry.name)
  const asked = question.words
  const compared = compareWords(tellingWords(asked), names, entry)
  const distance = distanceOf(entry, question.near)
  const extra = Math.max(0, names.length - asked.length)
  return { entry, fit: fitOf(asked, names, compared), extra, distance, ...compared }
}

function fitOf(asked: readonly Word[], names: readonly Word[], { elsewhere, missing, errors }: Compared): Fit {
  const isBegun = asked.every((word, at) => beginsWith(names[at], word, at < asked.length - 1))
  if (isBegun)
    return asked.length === names.length && asked.at(-1)?.text === names.at(-1)?.text ? 'same-name' : 'begins'
  if (elsewhere + missing > 0) return 'partly-elsewhere'
  return errors > 0 ? 'misspelt' : 'all-words'
}

const beginsWith = (name: Word | undefined, asked: Word, isWhole: boolean): boolean =>
  name !== undefined && (isWhole ? name.text === asked.text : name.text.startsWith(asked.text))

type Compared = Pick<Ranked, 'elsewhere' | 'missing' | 'errors' | 'begun' | 'marks'>

function compareWords(asked: readonly Word[], names: readonly Word[], entry: SearchEntry): Compared {
  const result: Compared = { elsewhere: 0, missing: 0, errors: 0, begun: 0, marks: [] }
  for (const word of asked) {
    const match = bestMatch(word, names)
    if (match === null) {
      if (bestMatch(word, wordsBeside(entry)) === null) result.missing += 1
      else result.elsewhere += 1
      continue
    }
    const { name, errors } = match
    result.errors += errors
    if (errors === 0 && name.text !== word.text) result.begun += 1
    const isBegun = name.text.startsWith(word.text)
    result.marks.push([name.start, isBegun ? Math.min(name.start + word.text.length, name.end) : name.end])
  }
  result.marks.sort(([a], [b]) => a - b)
  return result
}

const wordsBeside = (entry: SearchEntry): Word[] =>
  wordsOf(`${entry.within ?? ''} ${entry.code ?? ''} ${kindWords(entry.collection, entry.kind)}`)

function bestMatch(asked: Word, names: readonly Word[]): { name: Word; errors: number } | null {
  let best: { name: Word; errors: number } | null = null
  for (const name of names) {
    const errors = errorsOf(asked, name)
    if (errors === null) continue
    const isBetter = best === null || errors < best.errors || (errors === best.errors && name.text === asked.text)
    if (isBetter) best = { name, errors }
  }
  return best
}

/** Spelling that sounds the same is half an error: right spelling goes first. */
function errorsOf(asked: Word, name: Word): number | null {
  if (name.text.startsWith(asked.text)) return 0
  if (name.sound.startsWith(asked.sound)) return 0.5
  const most = allowedErrors(asked.sound)
  const errors = errorsBetween(asked.sound, name.sound, most)
  return errors <= most ? errors : null
}

/** In degrees of latitude; only to order. */
function distanceOf({ bounds }: SearchEntry, near: Question['near']): number {
  if (bounds === null || near === null) return 0
  const longitude = (bounds[0] + bounds[2]) / 2 - near[0]
  const latitude = (bounds[1] + bounds[3]) / 2 - near[1]
  return Math.hypot(longitude * Math.cos((near[1] * Math.PI) / 180), latitude)
}

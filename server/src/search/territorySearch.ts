import { setTimeout as wait } from 'node:timers/promises'
import type { SearchAnswer, SearchResult } from '@arraigo/shared/search/search.schema.ts'
import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Db } from '../platform/database.ts'
import { CodeIndex } from './codeIndex.ts'
import { CollectionIndex } from './collectionIndex.ts'
import { type Question, rankEntries } from './rankEntries.ts'
import { readCodes, readEntries, toEntry } from './readEntries.ts'
import { type CodedCollection, codedRows, collectionVersions } from './search.queries.ts'
import { type SearchEntry, type SearchedCollection, searchedCollections } from './searchEntry.ts'
import { wordsOf } from './words.ts'

const codedCollections = ['blocks', 'zones'] as const
const indexed: readonly Indexed[] = [...searchedCollections, ...codedCollections]
type Indexed = SearchedCollection | CodedCollection

/** Whether the data changed is asked at most this often. */
const versionsHoldMs = 500
/** How long an answer waits for what is read for the first time, and for what is read again. */
const firstWaitMs = 1500
const againWaitMs = 400
/** Census codes: a zone has ten or eleven digits, a block thirteen or fourteen. */
const isCensusCode = (text: string): boolean => /^\d{8,15}$/.test(text)

interface Built {
  version: number
  index: CollectionIndex | CodeIndex
}

/** Everything that can be found, in memory; read at the first question and again when a collection changed. */
export class TerritorySearch {
  #db: Db
  #onError: (error: unknown) => void
  #built = new Map<Indexed, Built>()
  #reading = new Map<Indexed, Promise<void>>()
  /** One after the other, the short ones first: what is read at the same time would hold the event loop together. */
  #turn: Promise<void> = Promise.resolve()
  #checkedAt = -Infinity

  constructor(db: Db, onError: (error: unknown) => void) {
    this.#db = db
    this.#onError = onError
  }

  async answer(asked: Omit<Question, 'words'>): Promise<SearchAnswer> {
    await this.#refresh()
    const question: Question = { ...asked, words: wordsOf(asked.text) }
    const coded = await this.#withCode(question.text)
    return { results: this.#ranked(question, coded), reading: indexed.filter((id) => !this.#built.has(id)) }
  }

  async #refresh(): Promise<void> {
    if (performance.now() - this.#checkedAt > versionsHoldMs) {
      const versions = await collectionVersions(this.#db)
      this.#checkedAt = performance.now()
      for (const id of indexed) this.#readIfOther(id, versions)
    }
    if (this.#reading.size === 0) return
    const isFirst = indexed.some((id) => !this.#built.has(id))
    const patience = new AbortController()
    const late = wait(isFirst ? firstWaitMs : againWaitMs, undefined, { signal: patience.signal }).catch(() => {})
    await Promise.race([Promise.all(this.#reading.values()), late])
    patience.abort()
  }

  #readIfOther(id: Indexed, versions: ReadonlyMap<PlaceCollectionId, number>): void {
    const version = versions.get(id) ?? 0
    if (this.#built.get(id)?.version === version || this.#reading.has(id)) return
    const reading = this.#turn
      .then(() => this.#read(id))
      .then((index) => void this.#built.set(id, { version, index }))
      // The next question tries again; this one is answered with what there is.
      .catch(this.#onError)
      .finally(() => this.#reading.delete(id))
    this.#turn = reading
    this.#reading.set(id, reading)
  }

  async #read(id: Indexed): Promise<Built['index']> {
    if (id === 'blocks' || id === 'zones') return new CodeIndex(await readCodes(this.#db, id))
    return CollectionIndex.build(await readEntries(this.#db, id))
  }

  #indexesByName(): CollectionIndex[] {
    return [...this.#built.values()].map(({ index }) => index).filter((index) => index instanceof CollectionIndex)
  }

  async #withCode(text: string): Promise<SearchEntry[]> {
    // "folio 510103", "CUT 5101"
    const code = text.trim().replace(/^(folio|cut|rbd|manzana|zona)\s+/i, '')
    const named = this.#indexesByName().flatMap((index) => index.withCode(code))
    if (!isCensusCode(code)) return named
    const census = await Promise.all(codedCollections.map((id) => this.#rowsWithCode(id, Number(code))))
    return [...named, ...census.flat()]
  }

  async #rowsWithCode(id: CodedCollection, code: number): Promise<SearchEntry[]> {
    const index = this.#built.get(id)?.index
    const ids = index instanceof CodeIndex ? index.rowsOf(code) : []
    return ids.length === 0 ? [] : (await codedRows(this.#db, id, ids)).map((row) => toEntry(id, row, null))
  }

  /** What has all the words; where nothing has, what has some of them. */
  #ranked(question: Question, coded: readonly SearchEntry[]): SearchResult[] {
    const withWords = (which: 'AND' | 'OR') =>
      question.words.length === 0
        ? []
        : this.#indexesByName().flatMap((index) => index.withWords(question.words, which))
    const results = rankEntries(question, coded, withWords('AND'))
    if (results.length > 0 || question.words.length < 2) return results
    return rankEntries(question, coded, withWords('OR'), true)
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import MiniSearch from 'minisearch'
import { kindWords } from './kindWords.ts'
import type { SearchEntry } from './searchEntry.ts'
import { allowedErrors, tellingWords, type Word, wordsOf } from './words.ts'

/** Enough to find the best by our own order among what the index scores highest. */
const mostCandidates = 150
const manyEntries = 5000
/** Rows indexed before others get a turn: about 5 ms. */
const slice = 150

/** What a collection's entries are found by, in memory. Words are kept as they sound. */
export class CollectionIndex {
  readonly entries: readonly SearchEntry[]
  #words: MiniSearch<number>
  #byCode: Map<string, number[]>

  private constructor(entries: readonly SearchEntry[]) {
    this.entries = entries
    this.#byCode = new Map()
    this.#words = new MiniSearch<number>({
      fields: ['name', 'within', 'code', 'kind'],
      idField: 'at',
      extractField: (at, field) => (field === 'at' ? at : this.#text(at, field)),
      tokenize: (text) => wordsOf(text).map(({ sound }) => sound),
      processTerm: (term) => term,
      autoVacuum: false,
    })
  }

  /** Built in slices, so that requests are answered meanwhile. */
  static async build(entries: readonly SearchEntry[]): Promise<CollectionIndex> {
    const index = new CollectionIndex(entries)
    for (let from = 0; from < entries.length; from += slice) {
      index.#add(from, Math.min(from + slice, entries.length))
      await nextTurn()
    }
    return index
  }

  withCode(code: string): SearchEntry[] {
    return (this.#byCode.get(codeKey(code)) ?? []).map((at) => this.entries[at] as SearchEntry)
  }

  /** Entries that have all the words, or any of them, each as written, begun or with few errors. */
  withWords(words: readonly Word[], which: 'AND' | 'OR'): SearchEntry[] {
    const asked = tellingWords(words)
    // One or two letters begin half of all names; in long lists that answers nothing and takes long.
    if (this.entries.length > manyEntries && asked.every(({ sound }) => sound.length < 3)) return []
    const found = this.#words.search(asked.map(({ sound }) => sound).join(' '), {
      boost: { name: 3, code: 2 },
      // Swapped letters are two errors to the index and one to us: whoever ranks leaves out what it finds too much.
      fuzzy: (term) => (which === 'OR' ? 0 : allowedErrors(term) === 1 && term.length > 4 ? 2 : allowedErrors(term)),
      prefix: (term) => term.length > 1 || asked.length === 1,
      combineWith: which,
    })
    return found.slice(0, mostCandidates).map(({ id }) => this.entries[id as number] as SearchEntry)
  }

  #add(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      this.#words.add(at)
      const code = this.entries[at]?.code
      if (code == null) continue
      const key = codeKey(code)
      this.#byCode.set(key, [...(this.#byCode.get(key) ?? []), at])
    }
  }

  #text(at: number, field: string): string {
    const entry = this.entries[at] as SearchEntry
    if (field === 'name') return entry.name
    if (field === 'within') return entry.within ?? ''
    if (field === 'code') return entry.code ?? ''
    return kindWords(entry.collection, entry.kind)
  }
}

/** "05101" and "5101" are one code. */
const codeKey = (code: string): string =>
  code
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '')

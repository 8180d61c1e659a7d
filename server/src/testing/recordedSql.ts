import { PassThrough } from 'node:stream'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Database } from '../platform/database.ts'
import type { DB } from '../platform/database.types.ts'

/** A database that executes nothing: it notes each statement as PostgreSQL would get it, and answers always the same. */
export function recordingDatabase(rows: readonly object[]) {
  const statements: string[] = []
  const driver = new DummyDriver()
  driver.beginTransaction = async () => void statements.push('begin')
  driver.commitTransaction = async () => void statements.push('commit')
  driver.acquireConnection = async () => ({
    executeQuery: async <R>(query: { sql: string }) => {
      statements.push(query.sql)
      return { rows: rows as R[], numAffectedRows: BigInt(rows.length) }
    },
    streamQuery: () => {
      throw new Error('streamed queries are not recorded')
    },
  })
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (own) => new PostgresIntrospector(own),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  // COPY and prepared statements go past Kysely, over connections of their own.
  const query = ({ text }: { text: string }) => {
    statements.push(text)
    return new PassThrough().resume()
  }
  const prepared = async ({ text }: { text: string }) => {
    statements.push(text)
    return { rows }
  }
  const pool = { query: prepared, connect: async () => ({ query, release: () => {} }) } as unknown as Database['pool']
  return { statements, db, pool }
}

const token = /\s*('(?:[^']|'')*'|"[^"]*"|[(),]|[^\s'"(),]+)/g
const subquery = /^(select|with|insert|update|delete)$/
/** Where a clause starts, by the word and its neighbours: not at `distinct from`, `delete from` or `left(code, 2)`. */
const clauses: Record<string, { notAfter?: RegExp; before?: RegExp }> = {
  with: { before: /^(?!ordinality$)/ },
  select: { notAfter: /^(all|union)$/ },
  insert: {},
  update: { notAfter: /^(do|for)$/ },
  delete: {},
  set: { notAfter: /^update$/ },
  values: {},
  from: { notAfter: /^(distinct|delete|select)$/ },
  join: { notAfter: /^(left|inner|cross)$/ },
  left: { before: /^join$/ },
  inner: { before: /^join$/ },
  cross: { before: /^join$/ },
  where: {},
  group: {},
  order: {},
  limit: {},
  union: {},
  on: { before: /^conflict$/ },
  returning: {},
}
const widestLine = 120

/** One line a clause, indented by the subqueries around it, so that a difference shows where it is. */
export function layOut(sql: string): string {
  const words = [...sql.matchAll(token)].map(([whole, word = '']) => ({
    word,
    isSpaced: whole !== word && word !== ',',
  }))
  const lines: string[] = []
  const isInSubquery: boolean[] = []
  let line = ''
  const startLine = (continued = '') => {
    if (line.trim() !== '') lines.push(line)
    line = '  '.repeat(isInSubquery.filter(Boolean).length) + continued
  }
  words.forEach(({ word, isSpaced }, at) => {
    const [before, after] = [words[at - 1]?.word ?? '', words[at + 1]?.word ?? '']
    const isStart =
      word === ')' ? isInSubquery.pop() === true : isInSubquery.at(-1) !== false && startsClause(before, word, after)
    if (isStart) startLine()
    else if (isSpaced && line.length + widthUnspaced(words, at) >= widestLine) startLine('  ')
    line += (isSpaced && line.trim() !== '' ? ' ' : '') + word
    if (word === '(') isInSubquery.push(subquery.test(after))
  })
  startLine()
  return lines.join('\n')
}

/** Columns up to the next space, where the line could be continued on another. */
function widthUnspaced(words: { word: string; isSpaced: boolean }[], from: number): number {
  const end = words.findIndex(({ isSpaced }, at) => at > from && isSpaced)
  return words.slice(from, end === -1 ? undefined : end).reduce((width, { word }) => width + word.length, 0)
}

function startsClause(before: string, word: string, after: string): boolean {
  const clause = Object.hasOwn(clauses, word) ? clauses[word] : undefined
  return clause !== undefined && clause.notAfter?.test(before) !== true && clause.before?.test(after) !== false
}

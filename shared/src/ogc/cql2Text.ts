import { decodeWkt } from '../geo/wkt.ts'
import {
  arithmetic,
  type Cql2,
  Cql2SyntaxError,
  comparisons,
  functionName,
  isOperation,
  joinLogically,
  maxFilterDepth,
  theEnd,
} from './cql2.ts'
import { type Token, tokensOf } from './cql2Tokens.ts'
import { isDate, isTimestamp } from './instants.ts'

/**
 * Reads a filter written as text (OGC 21-065, annex B). Types are not looked at: whether `(a + 1)` may stand where it
 * stands is for the check that knows the properties. Throws a Cql2SyntaxError.
 */
export function parseCql2Text(text: string): Cql2 {
  const reader: Reader = { text, tokens: tokensOf(text), at: 0, depth: 0 }
  const filter = readOr(reader)
  if (peek(reader).kind !== 'end') throw unexpected(reader, 'AND, OR')
  return filter
}

interface Reader {
  text: string
  tokens: Token[]
  at: number
  depth: number
}

const peek = (reader: Reader, ahead = 0): Token => reader.tokens[Math.min(reader.at + ahead, reader.tokens.length - 1)]!

function isWord(reader: Reader, word: string, ahead = 0): boolean {
  const { kind, value } = peek(reader, ahead)
  return kind === 'name' && value.toUpperCase() === word
}

const isSymbol = (reader: Reader, symbol: string, ahead = 0) =>
  peek(reader, ahead).kind === 'symbol' && peek(reader, ahead).value === symbol

function take(reader: Reader): Token {
  const token = peek(reader)
  reader.at++
  return token
}

function takeWord(reader: Reader, word: string): boolean {
  if (!isWord(reader, word)) return false
  reader.at++
  return true
}

function expectSymbol(reader: Reader, symbol: string): Token {
  if (!isSymbol(reader, symbol)) throw unexpected(reader, symbol)
  return take(reader)
}

function unexpected(reader: Reader, expected: string): Cql2SyntaxError {
  const { kind, start, end } = peek(reader)
  return new Cql2SyntaxError(start + 1, kind === 'end' ? theEnd : reader.text.slice(start, end).slice(0, 40), expected)
}

/** Brackets, functions and NOT go one deeper each. */
function deeper<T>(reader: Reader, read: () => T): T {
  if (reader.depth >= maxFilterDepth) throw unexpected(reader, `no more than ${maxFilterDepth} levels`)
  reader.depth++
  const result = read()
  reader.depth--
  return result
}

function readOr(reader: Reader): Cql2 {
  const args = [readAnd(reader)]
  while (takeWord(reader, 'OR')) args.push(readAnd(reader))
  return joinLogically('or', args)
}

function readAnd(reader: Reader): Cql2 {
  const args = [readNot(reader)]
  while (takeWord(reader, 'AND')) args.push(readNot(reader))
  return joinLogically('and', args)
}

function readNot(reader: Reader): Cql2 {
  if (!takeWord(reader, 'NOT')) return readPredicate(reader)
  return { op: 'not', args: [deeper(reader, () => readNot(reader))] }
}

function readPredicate(reader: Reader): Cql2 {
  const left = readSum(reader)
  const { kind, value } = peek(reader)
  if (kind === 'symbol' && (comparisons as readonly string[]).includes(value)) {
    take(reader)
    return { op: value, args: [left, readSum(reader)] }
  }
  if (takeWord(reader, 'IS')) {
    const isNegated = takeWord(reader, 'NOT')
    if (!takeWord(reader, 'NULL')) throw unexpected(reader, isNegated ? 'NULL' : 'NULL, NOT NULL')
    return negatedIf(isNegated, { op: 'isNull', args: [left] })
  }
  const isNegated = isWord(reader, 'NOT') && takeWord(reader, 'NOT')
  if (takeWord(reader, 'LIKE')) return negatedIf(isNegated, { op: 'like', args: [left, readSum(reader)] })
  // Not in the standard, but what GDAL writes: LIKE without regard to case.
  if (takeWord(reader, 'ILIKE'))
    return negatedIf(isNegated, { op: 'like', args: [left, readSum(reader)].map(caseless) })
  if (takeWord(reader, 'IN')) return negatedIf(isNegated, { op: 'in', args: [left, readList(reader)] })
  if (takeWord(reader, 'BETWEEN')) {
    const low = readSum(reader)
    if (!takeWord(reader, 'AND')) throw unexpected(reader, 'AND')
    return negatedIf(isNegated, { op: 'between', args: [left, low, readSum(reader)] })
  }
  if (isNegated) throw unexpected(reader, 'LIKE, IN, BETWEEN')
  return left
}

const caseless = (node: Cql2): Cql2 => ({ op: 'casei', args: [node] })

const negatedIf = (isNegated: boolean, node: Cql2): Cql2 => (isNegated ? { op: 'not', args: [node] } : node)

/** Each further term is a level of the tree, and the database's stack is not endless. */
function expectFew(reader: Reader, terms: number): void {
  if (terms >= maxFilterDepth) throw unexpected(reader, `no more than ${maxFilterDepth} levels`)
}

function readSum(reader: Reader): Cql2 {
  let left = readProduct(reader)
  for (let terms = 1; isSymbol(reader, '+') || isSymbol(reader, '-'); terms++) {
    expectFew(reader, terms)
    const op = take(reader).value
    left = { op, args: [left, readProduct(reader)] }
  }
  return left
}

function readProduct(reader: Reader): Cql2 {
  let left = readPower(reader)
  for (let terms = 1; ['*', '/', '%'].some((op) => isSymbol(reader, op)) || isWord(reader, 'DIV'); terms++) {
    expectFew(reader, terms)
    const op = take(reader).value.toLowerCase()
    left = { op, args: [left, readPower(reader)] }
  }
  return left
}

function readPower(reader: Reader): Cql2 {
  const base = readFactor(reader)
  if (!isSymbol(reader, '^')) return base
  take(reader)
  return { op: '^', args: [base, deeper(reader, () => readPower(reader))] }
}

function readFactor(reader: Reader): Cql2 {
  const isMinus = isSymbol(reader, '-')
  if (!isMinus && !isSymbol(reader, '+')) return readOperand(reader)
  take(reader)
  if (peek(reader).kind === 'number') return (isMinus ? -1 : 1) * Number(take(reader).value)
  const operand = deeper(reader, () => readFactor(reader))
  return isMinus ? { op: '*', args: [-1, operand] } : operand
}

function readOperand(reader: Reader): Cql2 {
  const { kind, value } = peek(reader)
  if (kind === 'text') return take(reader).value
  if (kind === 'number') return readNumber(reader)
  if (kind === 'quoted') return { property: take(reader).value }
  if (isSymbol(reader, '(')) return readBracketed(reader)
  if (kind !== 'name' || reservedWords.has(value.toUpperCase())) throw unexpected(reader, 'a property or a value')
  if (isWord(reader, 'TRUE') || isWord(reader, 'FALSE')) return take(reader).value.toUpperCase() === 'TRUE'
  if (isSymbol(reader, '(', 1) || (isSpatialWord(reader) && isDimension(reader))) return readCall(reader)
  return { property: take(reader).value }
}

const reservedWords = new Set(['AND', 'OR', 'NOT', 'IS', 'NULL', 'LIKE', 'ILIKE', 'IN', 'BETWEEN', 'DIV'])

function readNumber(reader: Reader): number {
  const value = Number(peek(reader).value)
  if (!Number.isFinite(value)) throw unexpected(reader, 'a smaller number')
  take(reader)
  return value
}

/** One value in brackets is that value; several, or none, are an array. */
function readBracketed(reader: Reader): Cql2 {
  const items = readList(reader)
  return items.length === 1 ? items[0]! : items
}

/** What stands between brackets. */
function readList(reader: Reader): Cql2[] {
  expectSymbol(reader, '(')
  if (isSymbol(reader, ')')) {
    take(reader)
    return []
  }
  return deeper(reader, () => {
    const items = [readOr(reader)]
    while (isSymbol(reader, ',')) {
      take(reader)
      items.push(readOr(reader))
    }
    if (!isSymbol(reader, ')')) throw unexpected(reader, items.length > 1 ? ', )' : ')')
    take(reader)
    return items
  })
}

const spatialWords = new Set([
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
])
const isSpatialWord = (reader: Reader) => spatialWords.has(peek(reader).value.toUpperCase())
const isDimension = (reader: Reader) => isWord(reader, 'Z', 1) && isSymbol(reader, '(', 2)

function readCall(reader: Reader): Cql2 {
  if (isSpatialWord(reader)) return readGeometry(reader)
  const word = peek(reader).value.toUpperCase()
  if (word === 'BBOX' || word === 'ENVELOPE') return readBox(reader)
  if (word === 'DATE') return { date: readInstant(reader, isDate, "'2024-01-31'") }
  if (word === 'TIMESTAMP') return { timestamp: readInstant(reader, isTimestamp, "'2024-01-31T12:00:00Z'") }
  if (word === 'INTERVAL') return readInterval(reader)
  const name = take(reader).value
  return { op: functionName(name), args: readList(reader) }
}

/** The text up to the bracket that closes it goes to the reader of well-known text. */
function readGeometry(reader: Reader): Cql2 {
  const first = peek(reader)
  let open = 0
  for (;;) {
    const token = take(reader)
    if (token.kind === 'end') throw new Cql2SyntaxError(token.start + 1, theEnd, ')')
    if (token.kind === 'symbol' && token.value === '(') open++
    if (token.kind === 'symbol' && token.value === ')' && --open === 0) break
  }
  const written = reader.text.slice(first.start, reader.tokens[reader.at - 1]!.end)
  try {
    return decodeWkt(written).geometry
  } catch (error) {
    const [, character = '1', found = written] = /character (\d+): (.*)/.exec((error as Error).message) ?? []
    const spaces = found.length - found.trimStart().length
    throw new Cql2SyntaxError(first.start + Number(character) + spaces, found.trimStart(), 'well-known text')
  }
}

function readBox(reader: Reader): Cql2 {
  const start = take(reader).start
  const numbers = readList(reader)
  if ((numbers.length !== 4 && numbers.length !== 6) || numbers.some((item) => typeof item !== 'number')) {
    throw new Cql2SyntaxError(start + 1, reader.text.slice(start, start + 20), 'BBOX with 4 or 6 numbers')
  }
  return { bbox: numbers as number[] }
}

function readInstant(reader: Reader, isValid: (text: string) => boolean, example: string): string {
  take(reader)
  expectSymbol(reader, '(')
  const { kind, value } = peek(reader)
  if (kind !== 'text' || !isValid(value)) throw unexpected(reader, example)
  take(reader)
  expectSymbol(reader, ')')
  return value
}

function readInterval(reader: Reader): Cql2 {
  take(reader)
  const start = peek(reader).start
  const ends = readList(reader)
  const isEnd = (end: Cql2) =>
    typeof end === 'string'
      ? end === '..' || isDate(end) || isTimestamp(end)
      : typeof end === 'object' && !isArithmetic(end)
  if (ends.length !== 2 || !ends.every(isEnd)) {
    throw new Cql2SyntaxError(start + 1, reader.text.slice(start, start + 20), "('2024-01-01', '..')")
  }
  return { interval: ends }
}

const isArithmetic = (node: Cql2) => isOperation(node) && (arithmetic as readonly string[]).includes(node.op)

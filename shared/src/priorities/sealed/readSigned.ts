import type { Static, TObject } from 'typebox'
import { Errors } from 'typebox/value'
import type { Issue } from '../../problems/issue.ts'

const mostIssues = 10

/** What a signed document must be: the value of `format`, version 1, everything that the schema has and nothing else. */
export interface SignedKind<T extends TObject> {
  format: string
  schema: T
  limitBytes: number
}

export interface ReadSigned<T> {
  /** An object of JSON, whatever is in it; null where there is none. */
  document: Record<string, unknown> | null
  /** Where it has everything that such a document has, of the right kind. */
  sealed: T | null
  issues: Issue[]
}

const unread = (issue: Issue) => ({ document: null, sealed: null, issues: [issue] })

/** A signed document from the bytes of a file, from its text, or from what was read of it already. Never throws. */
export function readSigned<T extends TObject>(given: unknown, kind: SignedKind<T>): ReadSigned<Static<T>> {
  let read = given
  const issues: Issue[] = []
  const text = textOf(given, kind.limitBytes)
  if (typeof text === 'object') return unread(text)
  if (text !== undefined) {
    try {
      read = JSON.parse(text)
    } catch (error) {
      return unread({ code: 'sealed-not-json', params: { detail: (error as Error).message } })
    }
    if (hasRepeatedKeys(text, read)) issues.push({ code: 'sealed-key-twice' })
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return unread({ code: 'sealed-not-object' })
  const document = read as Record<string, unknown>
  if (document.format !== kind.format) issues.push({ code: 'sealed-other-format' })
  else if (document.formatVersion !== 1)
    issues.push({ code: 'sealed-other-version', params: { version: shortText(document.formatVersion) } })
  if (issues.length > 0) return { document, sealed: null, issues }
  issues.push(...shapeIssues(document, kind.schema))
  return { document, sealed: issues.length === 0 ? (document as Static<T>) : null, issues }
}

/** Undefined where something was read already. */
function textOf(given: unknown, limitBytes: number): string | Issue | undefined {
  const isBytes = given instanceof Uint8Array
  if (!isBytes && typeof given !== 'string') return undefined
  if (given.length > limitBytes) return { code: 'sealed-too-large', params: { limitMb: limitBytes / 1e6 } }
  try {
    return isBytes ? new TextDecoder('utf-8', { fatal: true }).decode(given) : given.replace(/^\uFEFF/, '')
  } catch {
    return { code: 'sealed-not-text' }
  }
}

const signatureMembers = { algorithm: true, publicKey: true, value: true }

const shortText = (value: unknown): string => String(JSON.stringify(value)).slice(0, 40)

/**
 * Of two members of one name, one reader takes the first and another the last: what was signed would not be what is read.
 * There are as many names in the text as in what was read of it, or some come twice.
 */
function hasRepeatedKeys(text: string, read: unknown): boolean {
  let named = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    at = endOfText(text, at)
    if (isBeforeColon(text, at)) named++
  }
  return named !== countKeys(read)
}

/** After the closing quote of the text that begins there. A pattern would run out of room in a text of many escapes. */
function endOfText(text: string, begin: number): number {
  let at = begin + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from
  while (' \t\r\n'.includes(text[at] as string)) at++
  return text[at] === ':'
}

function countKeys(read: unknown): number {
  let count = 0
  const waiting: unknown[] = [read]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const members = Object.values(value)
    if (!Array.isArray(value)) count += members.length
    for (const member of members) waiting.push(member)
  }
  return count
}

/** What is missing, of another kind, or too much. The signature itself is not signed: nothing may hide beside it. */
function shapeIssues(document: Record<string, unknown>, schema: TObject): Issue[] {
  const issues: Issue[] = [
    ...extraFields(document, schema.properties, ''),
    ...extraFields(document.signature, signatureMembers, 'signature.'),
  ]
  const wrong = new Set<string>()
  for (const { keyword, instancePath, params } of Errors(schema, document)) {
    const place = instancePath.slice(1).replaceAll('/', '.')
    const missing = keyword === 'required' ? (params as { requiredProperties: string[] }).requiredProperties : []
    for (const name of missing)
      issues.push({ code: 'sealed-field-missing', path: place === '' ? name : `${place}.${name}` })
    if (missing.length === 0 && place !== '') wrong.add(place)
  }
  for (const place of wrong) issues.push({ code: 'sealed-field-wrong', path: place })
  return issues
    .slice(0, mostIssues)
    .map((issue) => ({ ...issue, params: { field: issue.path ?? '', ...issue.params } }))
}

function extraFields(part: unknown, known: object, prefix: string): Issue[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.keys(part)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({ code: 'sealed-field-unknown', path: `${prefix}${name}` }))
}

import { isUtf8 } from 'node:buffer'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import iconv from 'iconv-lite'
import { MAX_NESTING, surveyValue } from './nesting.ts'

const decodeBytes = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')

/** Strings first, so that a name such as "NaN" inside quotes is passed over. */
const stringsAndNonNumbers = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g

export interface ParsedElement {
  /** Undefined where the element cannot be read. */
  value: unknown
  issues: Issue[]
}

/**
 * One element of a JSON text. NaN and Infinity, which some programs write although JSON has no such thing, become null
 * and are said; anything else that is not JSON is undefined with its issue.
 */
export function parseElement(bytes: Buffer): ParsedElement {
  const text = decodeBytes(bytes)
  try {
    return parseExactly(text, [])
  } catch (error) {
    const repaired = text.replace(stringsAndNonNumbers, (token) => (token.startsWith('"') ? token : 'null'))
    if (repaired !== text) {
      try {
        return parseExactly(repaired, [{ code: 'json-not-a-number' }])
      } catch {
        // The first message is about the text as it stands in the file.
      }
    }
    const reason = (error as Error).message.slice(0, 120)
    return { value: undefined, issues: [{ code: 'record-unreadable', params: { reason } }] }
  }
}

/** Only the records that need it are parsed a second time: with a reviver JSON.parse is several times slower. */
function parseExactly(text: string, issues: Issue[]): ParsedElement {
  const value: unknown = JSON.parse(text)
  const { isTooDeep, hasLongIntegers } = surveyValue(value)
  if (isTooDeep)
    return { value: undefined, issues: [{ code: 'record-nested-too-deep', params: { limit: MAX_NESTING } }] }
  return { value: hasLongIntegers ? JSON.parse(text, keepLongInteger as Reviver) : value, issues }
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown

/** Integers beyond what a number holds exactly are codes: two of them must not become one. They stay text. */
const keepLongInteger = (_key: string, value: unknown, context: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context.source ?? '')
    ? context.source
    : value

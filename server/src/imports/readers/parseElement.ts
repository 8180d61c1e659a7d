import { isUtf8 } from 'node:buffer'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import iconv from 'iconv-lite'

const decodeBytes = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')

/** Strings first, so that a name such as "NaN" inside quotes is passed over. */
const stringsAndNonNumbers = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g

/**
 * One element of a JSON text. NaN and Infinity, which some programs write although JSON has no such thing, become null
 * and are said; anything else that is not JSON is undefined with its issue.
 */
export function parseElement(bytes: Buffer): { value: unknown; issues: Issue[] } {
  const text = decodeBytes(bytes)
  try {
    return { value: JSON.parse(text), issues: [] }
  } catch (error) {
    const repaired = text.replace(stringsAndNonNumbers, (token) => (token.startsWith('"') ? token : 'null'))
    if (repaired !== text) {
      try {
        return { value: JSON.parse(repaired), issues: [{ code: 'json-not-a-number' }] }
      } catch {
        // The first message is about the text as it stands in the file.
      }
    }
    return {
      value: undefined,
      issues: [{ code: 'record-unreadable', params: { reason: (error as Error).message.slice(0, 120) } }],
    }
  }
}

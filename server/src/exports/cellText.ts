import type { JsonValue } from '../platform/database.types.ts'

export type ScalarCell = string | number | boolean | null

/** A cell for formats whose columns hold text, numbers and truth values only: anything nested becomes JSON text. */
export function scalarCell(cell: JsonValue | undefined, isText: boolean): ScalarCell {
  if (cell === undefined || cell === null) return null
  if (typeof cell === 'object') return JSON.stringify(cell)
  return isText ? String(cell) : cell
}

/** The text cut so that it fits in so many bytes of UTF-8 without breaking a character. */
export function cutToBytes(text: string, maxBytes: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= maxBytes) return text
  let end = maxBytes
  // Bytes 10xxxxxx continue a character: step back to where the one that does not fit begins.
  while (end > 0 && (bytes[end]! & 0b1100_0000) === 0b1000_0000) end--
  return bytes.toString('utf8', 0, end)
}

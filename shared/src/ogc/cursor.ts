/** Where a page begins: after (or, going back, before) the row with these sort keys and this id. */
export interface Cursor {
  isBackward: boolean
  /** One value a sort key, then the row's id. */
  keys: (string | number | null)[]
}

/** The cursor as an opaque word for an address. */
export const writeCursor = ({ isBackward, keys }: Cursor): string =>
  toWord(JSON.stringify([isBackward ? 1 : 0, ...keys]))

/**
 * Reads a cursor of a request with these sort keys; null where it was made up, shortened, or made for another order. Its
 * values go to the database as parameters, so that a forged one is only another place to begin at.
 */
export function readCursor(word: string, types: readonly ('text' | 'number')[]): Cursor | null {
  const parsed = fromWord(word)
  if (!Array.isArray(parsed)) return null
  const [direction, ...keys] = parsed as unknown[]
  const id = keys.at(-1)
  const isKey = (key: unknown, type: 'text' | 'number' | undefined) =>
    key === null || (type === 'text' ? typeof key === 'string' : typeof key === 'number' && Number.isFinite(key))
  if ((direction !== 0 && direction !== 1) || keys.length !== types.length + 1) return null
  if (!Number.isSafeInteger(id) || !keys.slice(0, -1).every((key, at) => isKey(key, types[at]))) return null
  return { isBackward: direction === 1, keys: keys as Cursor['keys'] }
}

// Names have letters beyond Latin-1, which btoa refuses.
const toWord = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

function fromWord(word: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    )
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

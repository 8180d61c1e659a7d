/** Which ranking was open last in this browser; the one that the program brings where none was. */
const storageKey = 'arraigo.ranking'
export const initialRanking = 1

export function lastRanking(path: string): number {
  const [, open] = /^\/priorities\/(\d+)/.exec(path) ?? []
  const id = Number(open ?? remembered())
  return Number.isSafeInteger(id) && id > 0 ? id : initialRanking
}

export function rememberRanking(id: number): void {
  try {
    localStorage.setItem(storageKey, String(id))
  } catch {
    // Without a storage the one that the program brings is shown.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

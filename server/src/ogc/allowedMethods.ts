/** The collection whose features can be written here; every write goes through what its own interface does. */
export const writtenCollection = 'settlements'

const readOnly = 'GET, HEAD, OPTIONS'
const written: readonly [path: RegExp, methods: string][] = [
  [new RegExp(`^/ogc/collections/${writtenCollection}/items/?$`), 'GET, HEAD, OPTIONS, POST'],
  [new RegExp(`^/ogc/collections/${writtenCollection}/items/[^/]+$`), 'GET, HEAD, OPTIONS, PUT, PATCH, DELETE'],
]

/** What an address takes, for `Allow`: clients ask for it to know what they may offer to edit (OGC 20-002r1, 6.3). */
export const allowedMethods = (path: string): string => written.find(([pattern]) => pattern.test(path))?.[1] ?? readOnly

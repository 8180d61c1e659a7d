/** A link of a document (RFC 8288). */
export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
  templated?: boolean
}

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  tile: 'application/vnd.mapbox-vector-tile',
} as const

/** The address of a request with some of its parameters changed; null removes one. */
export function addressWith(base: string, path: string, query: Query, changes: Record<string, string | null>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (!(name in changes)) for (const one of [value ?? []].flat()) params.append(name, one)
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null) params.append(name, value)
  const text = params.toString()
  return `${base}${path}${text === '' ? '' : `?${text}`}`
}

type Query = Readonly<Record<string, string | string[] | undefined>>

import type { Query } from '@arraigo/shared/ogc/itemsRequest.ts'
import { type Asked, originOf, pathOf } from './asked.ts'
import type { Format } from './format.ts'

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

/** Link relations that OGC registered. */
export const ogcRel = (name: string) => `http://www.opengis.net/def/rel/ogc/1.0/${name}`

/** The address of a request with some of its parameters changed; null removes one. */
export function addressWith(asked: Asked, changes: Record<string, string | null>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(asked.query satisfies Query)) {
    if (!(name in changes)) for (const one of [value ?? []].flat()) params.append(name, one)
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null) params.append(name, value)
  const text = params.toString()
  return `${originOf(asked)}${pathOf(asked)}${text === '' ? '' : `?${text}`}`
}

/** This document, and the same in the other encoding. */
export function selfLinks(asked: Asked, format: Format, jsonType: string = mediaTypes.json): Link[] {
  const rel = (own: Format) => (own === format ? 'self' : 'alternate')
  return [
    { href: addressWith(asked, { f: 'json' }), rel: rel('json'), type: jsonType, title: 'Este documento en JSON' },
    {
      href: addressWith(asked, { f: 'html' }),
      rel: rel('html'),
      type: mediaTypes.html,
      title: 'Este documento como página',
    },
  ]
}

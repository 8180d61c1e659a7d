import { noPlaceReasons } from '@arraigo/shared/territory/collections.ts'
import type { Bounds } from '../map/stage.ts'

export interface ItemsQuery {
  bbox?: Bounds | undefined
  /** CQL2 text. */
  filter?: string | null | undefined
  /** `-household_count`: descending. */
  sortby?: string | undefined
  properties?: readonly string[] | undefined
  limit?: number | undefined
  withGeometry?: boolean | undefined
  /** Also records that are no settlements any more, as a history or a link may name. */
  withNoPlaces?: boolean | undefined
}

const isPlace = `closed_reason IS NULL OR closed_reason NOT IN (${noPlaceReasons.map((reason) => `'${reason}'`).join(',')})`

/** The address of a page of rows; without geometry unless asked for: most readers want the figures. */
export function itemsPath(collection: string, query: ItemsQuery): string {
  const params = new URLSearchParams({ f: 'json', limit: String(query.limit ?? 100) })
  if (query.bbox !== undefined) params.set('bbox', query.bbox.map((degree) => degree.toFixed(6)).join(','))
  // By the standard a box also matches what has no place (OGC 17-069r4, 7.15.3); on a map it is nowhere.
  const filter = bothFilters(
    query.bbox === undefined ? null : 'geometry IS NOT NULL',
    collection === 'settlements' && query.withNoPlaces !== true ? isPlace : null,
    query.filter,
  )
  if (filter !== null) {
    params.set('filter', filter)
    params.set('filter-lang', 'cql2-text')
  }
  if (query.sortby !== undefined) params.set('sortby', query.sortby)
  if (query.properties !== undefined) params.set('properties', query.properties.join(','))
  if (query.withGeometry !== true) params.set('skipGeometry', 'true')
  return `/ogc/collections/${collection}/items?${params}`
}

/** Where a page says the next one is, on this server: its own name for itself may not be the one we reach it by. */
export function nextPath({ links }: { links: readonly { rel: string; href: string }[] }): string | null {
  const href = links.find(({ rel }) => rel === 'next')?.href
  if (href === undefined) return null
  const url = new URL(href, 'http://here')
  return url.pathname + url.search
}

/** The same page with another number of rows. */
export function withLimit(path: string, limit: number): string {
  const url = new URL(path, 'http://here')
  url.searchParams.set('limit', String(limit))
  return url.pathname + url.search
}

/** Both conditions; each may be absent. */
export function bothFilters(...filters: readonly (string | null | undefined)[]): string | null {
  const present = filters.filter((filter): filter is string => Boolean(filter))
  return present.length < 2 ? (present[0] ?? null) : present.map((filter) => `(${filter})`).join(' AND ')
}

/** A text in CQL2: quotes are doubled. */
export const quoted = (text: string): string => `'${text.replace(/['\\]/g, '$&$&')}'`

/** Rows of a region, by the first two digits of their comuna's code; codes compare as texts of five digits. */
export function inRegion(code: string, column = 'comuna_code'): string {
  const next = String(Number(code) + 1).padStart(2, '0')
  return `${column} >= '${code}000' AND ${column} < '${next}000'`
}

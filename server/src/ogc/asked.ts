import { type Query, unknownParameters } from '@arraigo/shared/ogc/itemsRequest.ts'
import { nearestNames } from '@arraigo/shared/ogc/nearestNames.ts'
import { findOgcCollection, type OgcCollection, ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { Problem } from '../platform/problem.ts'
import { chooseFormat, type Format } from './format.ts'

/** The parts of a request that documents are made from. */
export interface Asked {
  protocol: string
  host: string
  url: string
  query: Query
  headers: { accept?: string | undefined }
}

/** Scheme and host as the client wrote them: links lead back the way it came. */
export const originOf = ({ protocol, host }: Pick<Asked, 'protocol' | 'host'>): string => `${protocol}://${host}`
export const pathOf = ({ url }: Pick<Asked, 'url'>): string => url.split('?')[0]!

export function formatOf({ query, headers }: Pick<Asked, 'query' | 'headers'>): Format {
  const format = chooseFormat(query.f, headers.accept)
  if (typeof format === 'object') throw new Problem(400, format)
  return format
}

/** The encoding of a document that takes no other parameter than `f`; every problem at once. */
export function documentFormat(asked: Asked): Format {
  const unknown = unknownParameters(asked.query)
  const format = chooseFormat(asked.query.f, asked.headers.accept)
  const issues = [...unknown.filter(({ path }) => path !== 'f'), ...(typeof format === 'object' ? [format] : [])]
  if (issues.length > 0) throw new Problem(400, issues)
  return format as Format
}

export function collectionOf(id: string): OgcCollection {
  const found = findOgcCollection(id)
  if (found !== null) return found
  const known = ogcCollections.map((collection) => collection.id)
  const near = nearestNames(id, known)
  const params = { name: id.slice(0, 60), known: (near.length > 0 ? near : known).join(', ') }
  throw new Problem(404, { code: 'ogc-collection-unknown', path: 'collection', params })
}

/** What was read of a request, or every problem of it. */
export function understood<T>(read: { request: T } | { issues: Issue[] }): T {
  if ('issues' in read) throw new Problem(400, read.issues)
  return read.request
}

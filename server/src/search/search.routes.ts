import { SearchAnswer, searchLimits } from '@arraigo/shared/search/search.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { Problem } from '../platform/problem.ts'
import type { Question } from './rankEntries.ts'
import { TerritorySearch } from './territorySearch.ts'

const SearchQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ description: 'Name, code or words, in any order' })),
    near: Type.Optional(Type.String({ description: 'longitude,latitude: of equal answers the nearest come first' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: searchLimits.results })),
  },
  { additionalProperties: false },
)

/** Places, settlements, facilities, streets and codes by what people type. */
export async function searchRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const search = new TerritorySearch(database.db, (error) =>
    app.log.error({ err: error }, 'the search index could not be read'),
  )

  app.get('/api/search', { schema: { querystring: SearchQuery, response: { 200: SearchAnswer } } }, (request) => {
    const { q, near, limit = searchLimits.resultsByDefault } = request.query
    return search.answer({ text: searchText(q), near: readNear(near), limit })
  })
}

function searchText(q = ''): string {
  const text = q.replace(/\s+/g, ' ').trim()
  if (text === '') throw new Problem(400, { code: 'search-empty', path: 'q' })
  if (text.length <= searchLimits.length) return text
  const params = { length: text.length, most: searchLimits.length }
  throw new Problem(400, { code: 'search-too-long', path: 'q', params })
}

function readNear(near: string | undefined): Question['near'] {
  if (near === undefined) return null
  const [longitude = Number.NaN, latitude = Number.NaN, ...rest] = near
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (rest.length === 0 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude]
  throw new Problem(400, { code: 'search-near-invalid', path: 'near', params: { near: near.slice(0, 50) } })
}

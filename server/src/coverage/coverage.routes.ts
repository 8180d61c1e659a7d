import {
  CoverageQuery,
  CoverageState,
  CoverageTable,
  CoverageValues,
  CoverageValuesQuery,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'
import { versionRows } from './engine/straight.queries.ts'
import { straightTable } from './straightCoverage.ts'

/** Coverage of places by services, measured along the streets. */
export async function coverageRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/api/coverage/state', { schema: { response: { 200: CoverageState } } }, async () => ({
    phase: 'ready' as const,
    progress: 1,
    basis: { versions: await versionRows(db), computedAt: new Date().toISOString(), seconds: 0, datasetIds: [] },
    network: null,
    findings: [],
  }))
  app.get('/api/coverage', { schema: { querystring: CoverageQuery, response: { 200: CoverageTable } } }, ({ query }) =>
    straightTable(db, { ...query, set: query.set ?? 'siedu', ids: query.ids?.split(',').map(Number) }),
  )
  app.get(
    '/api/coverage/values',
    { schema: { querystring: CoverageValuesQuery, response: { 200: CoverageValues } } },
    async ({ query }) => {
      const table = await straightTable(db, { ...query, set: query.set ?? 'siedu' })
      const column = table.standards.findIndex((standard) => standard.service === query.service)
      const cells = table.places.map((place) => place.services[column])
      return {
        service: query.service,
        standardM: table.standards[column]?.maxDistanceM ?? 0,
        basis: table.basis,
        ids: table.places.map((place) => place.id),
        share: cells.map((cell) => cell?.share ?? null),
        medianM: cells.map((cell) => cell?.medianM ?? null),
        gapPeople: cells.map((cell) => cell?.gapPeople ?? null),
      }
    },
  )
}

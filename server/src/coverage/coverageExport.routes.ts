import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { type MeasuredPlace, placesFrom } from '@arraigo/shared/coverage/placeList.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { CoverageContext } from '../app.ts'
import { requestLocale } from '../platform/problem.ts'
import { sourcesOf } from './comparisonSheet.queries.ts'
import { coverageCsv, coverageXlsx } from './comparisonSheet.ts'
import { sheetWords } from './comparisonSheetWords.ts'
import type { CoverageEngine } from './engine/engine.ts'

const ExportQuery = Type.Object(
  {
    format: Type.Enum(['xlsx', 'csv']),
    set: Type.Optional(Type.String({ maxLength: 100 })),
    places: Type.String({ maxLength: 2000, description: 'As in the address: zones:12,15;settlements:3' }),
    lang: Type.Optional(Type.Enum(['es', 'en'])),
  },
  { additionalProperties: false },
)

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A comparison of places as a file: the figures of the page, a row for each place and service. */
export async function coverageExportRoutes(
  instance: FastifyInstance,
  { coverage, database: { db } }: CoverageContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/coverage/export',
    { schema: { tags: ['coverage'], summary: 'A comparison of places as XLSX or CSV', querystring: ExportQuery } },
    async (request, reply) => {
      const { format, set = defaultStandardSet, lang: locale = requestLocale(request) } = request.query
      const places = placesFrom(request.query.places)
      if (places.length === 0) throw new IssuesError([{ code: 'coverage-no-places' }])
      const tables = await tablesOf(coverage, set, places)
      const datasetIds = [...new Set(tables.flatMap(({ basis }) => basis.datasetIds))]
      const sources = datasetIds.length === 0 ? [] : await sourcesOf(db, datasetIds)
      const sheet = { tables, places, sources, locale }
      reply.type(types[format])
      reply.header('content-disposition', `attachment; filename="${sheetWords[locale].file}.${format}"`)
      return format === 'csv' ? coverageCsv(sheet) : coverageXlsx(sheet)
    },
  )
}

/** Waits for the engine: a download has no page to poll. */
const tablesOf = (coverage: CoverageEngine, set: string, places: readonly MeasuredPlace[]) =>
  Promise.all(
    [...Map.groupBy(places, ({ collection }) => collection)].map(([collection, own]) =>
      coverage.ask<CoverageTable>('table', { set, collection, ids: own.map(({ id }) => id), mostPlaces: own.length }),
    ),
  )

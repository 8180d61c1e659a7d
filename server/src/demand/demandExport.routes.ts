import type { DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { DemandMeasureId } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf } from '@arraigo/shared/demand/demandColumns.ts'
import { audiences, type DemandMeasure, demandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { audienceNames, measureNames, placesNames } from '@arraigo/shared/demand/demandNames.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import type { Db } from '../platform/database.ts'
import { requestLocale } from '../platform/problem.ts'
import { demandCsv } from './demandCsv.ts'
import { comunaNamed, demandParameters, demandSources } from './demandExport.queries.ts'
import { demandFeatures } from './demandFeatures.ts'
import { demandXlsx } from './demandSheet.ts'
import type { DemandSheet } from './demandSheetCells.ts'
import { demandSheetWords } from './demandSheetWords.ts'
import type { PlacesRequest } from './engine/answers/places.ts'

const ExportQuery = Type.Object(
  {
    of: Type.Enum([...demandPlaces]),
    in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })),
    ids: Type.Optional(Type.String({ pattern: '^\\d{1,10}(,\\d{1,10})*$', maxLength: 20_000 })),
    format: Type.Enum(['xlsx', 'csv', 'geojson']),
    measure: Type.Optional(DemandMeasureId),
    audience: Type.Optional(Type.Enum([...audiences])),
    lang: Type.Optional(Type.Enum(['es', 'en'])),
  },
  { additionalProperties: false },
)
type ExportQuery = Static<typeof ExportQuery>

/** More than a table on a page: blocks of the largest region. */
const mostPlaces = 60_000

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json; charset=utf-8',
} as const

/** The table of demand as a file: the figures of the page, for everybody unless the internal ones are asked for. */
export async function demandExportRoutes(
  instance: FastifyInstance,
  { demand, database: { db } }: DemandContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/demand/export',
    { schema: { tags: ['demand'], summary: 'Demand of places as XLSX, CSV or GeoJSON', querystring: ExportQuery } },
    async (request, reply) => {
      const { of, in: within, ids, audience = 'public', format, measure = 'families' } = request.query
      const locale = request.query.lang ?? requestLocale(request)
      // Waits for the engine: a download has no page to poll.
      const asked = { of, in: within, ids, audience, mostPlaces } satisfies PlacesRequest
      const table = await demand.ask<DemandTable>('places', asked)
      const name = await nameOf(db, within, locale)
      const sheet: DemandSheet = {
        table: ordered(table, measure),
        audience,
        within: name,
        sources: table.basis.datasetIds.length === 0 ? [] : await demandSources(db, table.basis.datasetIds),
        parameters: await demandParameters(db),
        link: `${request.protocol}://${request.host}/demand/region?${new URLSearchParams(linkOf(request.query))}`,
        locale,
      }
      reply.type(types[format])
      reply.header('content-disposition', `attachment; filename="${fileName(request.query, name, locale)}"`)
      if (format === 'geojson') return JSON.stringify(await demandFeatures(db, sheet))
      return format === 'csv' ? demandCsv(sheet) : demandXlsx(sheet)
    },
  )
}

/** The greatest first; what is not known comes last. */
function ordered(table: DemandTable, measure: DemandMeasure): DemandTable {
  const greatness = new Map(table.places.map((place) => [place, amountOf(place, measure).value ?? -1]))
  return { ...table, places: table.places.toSorted((a, b) => greatness.get(b)! - greatness.get(a)!) }
}

async function nameOf(db: Db, code: string | undefined, locale: Locale): Promise<string> {
  const words = demandSheetWords[locale]
  if (code === undefined) return words.everything
  if (code.length === 5) return (await comunaNamed(db, code)) ?? code
  return `${words.region} ${regionName(code) ?? code}`
}

const linkOf = ({ in: within, measure, audience = 'public' }: ExportQuery): Record<string, string> => ({
  ...(within === undefined ? {} : { in: within }),
  ...(measure === undefined ? {} : { measure }),
  audience,
})

/** Says region, measure, for whom and when: `demanda-familias-…-region-valparaiso-comunas-publico-2026-11-22.xlsx`. */
function fileName({ of, measure, audience = 'public', format }: ExportQuery, name: string, locale: Locale): string {
  const words = [
    demandSheetWords[locale].fileName,
    measure === undefined ? '' : measureNames[measure][locale],
    name,
    placesNames[of][locale],
    audienceNames[audience][locale],
    new Date().toISOString().slice(0, 10),
  ]
  const text = comparable(words.join(' ')).replace(/[^a-z0-9]+/g, '-')
  return `${text.replace(/^-|-$/g, '')}.${format}`
}

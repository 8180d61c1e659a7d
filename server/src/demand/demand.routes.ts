import {
  DemandCells,
  DemandCellsQuery,
  DemandPlacesQuery,
  DemandState,
  DemandTable,
} from '@arraigo/shared/demand/demand.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'
import { answering } from '../platform/engine/answering.ts'
import { answerSoon } from '../platform/engine/answerSoon.ts'
import type { CellsRequest } from './engine/answers/cells.ts'
import type { PlacesRequest } from './engine/answers/places.ts'

const tags = ['demand']
/** More rows than anybody reads; a map takes the cells. */
const mostPlaces = 5000

/** Need and de-duplicated demand. Answers that are not ready yet are 202 with how far they are. */
export async function demandRoutes(instance: FastifyInstance, { demand }: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const answer = answering(demand)

  app.get(
    '/api/demand/state',
    { schema: { tags, summary: 'How far the computation is, and what was found', response: { 200: DemandState } } },
    async () => {
      const soon = await answerSoon<DemandState, DemandState>(demand, 'state', null)
      return 'answer' in soon ? soon.answer : soon.state
    },
  )

  app.get(
    '/api/demand/places',
    {
      schema: {
        tags,
        summary: 'Need and demand of places, the parts beside the whole, with bounds',
        querystring: DemandPlacesQuery,
        response: { 200: DemandTable, 202: DemandState },
      },
    },
    ({ query }, reply) => answer(reply, 'places', { ...query, mostPlaces } satisfies PlacesRequest),
  )

  app.get(
    '/api/demand/cells',
    {
      schema: {
        tags,
        summary: 'Measures of hexagons or places, in columns, for a map and its histogram',
        querystring: DemandCellsQuery,
        response: { 200: DemandCells, 202: DemandState },
      },
    },
    ({ query }, reply) => answer(reply, 'cells', query satisfies CellsRequest),
  )
}

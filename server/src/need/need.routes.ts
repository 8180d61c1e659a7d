import { NeedContrast, NeedDeprivations, NeedQuery } from '@arraigo/shared/need/need.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'
import { refusePublic } from '../demand/refusePublic.ts'
import { needContrast } from './needContrast.ts'
import { needDeprivations } from './needDeprivations.ts'

const tags = ['demand']

/** Need as official tables have it beside ours, and slum deprivations of settlements. */
export async function needRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/need/contrast',
    {
      schema: {
        tags,
        summary: 'Official figures beside ours, and why they differ',
        querystring: NeedQuery,
        response: { 200: NeedContrast },
      },
    },
    async ({ query }) => {
      refusePublic(query.audience)
      return needContrast(db, query.in ?? null)
    },
  )

  app.get(
    '/api/need/deprivations',
    {
      schema: {
        tags,
        summary: 'Slum deprivations of settlements (SDG 11.1.1), and their families by comuna',
        description:
          'The same for every audience: it says nothing that the published register of settlements does not.',
        querystring: NeedQuery,
        response: { 200: NeedDeprivations },
      },
    },
    ({ query }) => needDeprivations(db, query.in ?? null),
  )
}

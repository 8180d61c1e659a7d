import { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'

/** Base maps that the operator offers beside our own ground. */
export async function basemapRoutes(instance: FastifyInstance, { config }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/api/basemaps', { schema: { response: { 200: Type.Array(Basemap) } } }, () => [...config.basemaps])
}

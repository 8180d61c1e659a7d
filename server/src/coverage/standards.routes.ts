import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'

/** Standards, factors and the weights of the deficit index: dated and editable. */
export async function standardsRoutes(_instance: FastifyInstance, _context: WatchingContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'

/** Coverage of places by services, measured along the streets. */
export async function coverageRoutes(_instance: FastifyInstance, _context: WatchingContext): Promise<void> {}

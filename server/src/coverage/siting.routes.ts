import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'

/** Where a service would help most, and how far one reaches from a place. */
export async function sitingRoutes(_instance: FastifyInstance, _context: WatchingContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'

/** Weighing together, each on a phone of their own. */
export async function workshopRoutes(_instance: FastifyInstance, _context: WatchingContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'

/** Facilities and streets that somebody proposes. */
export async function proposalRoutes(_instance: FastifyInstance, _context: WatchingContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'

/** Rankings that are kept. */
export async function rankingRoutes(_instance: FastifyInstance, _context: DemandContext): Promise<void> {}

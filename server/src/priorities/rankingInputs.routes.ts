import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'

/** All that settlements can be ordered by, and the values. */
export async function rankingInputRoutes(_instance: FastifyInstance, _context: DemandContext): Promise<void> {}

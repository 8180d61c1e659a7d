import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'

/** Frozen rankings: made, read, checked. */
export async function sealedRankingRoutes(_instance: FastifyInstance, _context: DemandContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'

/** A ranking as a file. */
export async function rankingExportRoutes(_instance: FastifyInstance, _context: DemandContext): Promise<void> {}

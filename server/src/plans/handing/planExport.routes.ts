import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../../app.ts'

export async function planExportRoutes(_app: FastifyInstance, _context: DemandContext): Promise<void> {}

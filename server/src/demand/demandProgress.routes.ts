import type { FastifyInstance } from 'fastify'
import type { CoverageContext } from '../app.ts'

export async function demandProgressRoutes(_app: FastifyInstance, _context: CoverageContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { CoverageContext } from '../app.ts'

export async function demandRuleRoutes(_app: FastifyInstance, _context: CoverageContext): Promise<void> {}

import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'

export async function planRunRoutes(_app: FastifyInstance, _context: DemandContext): Promise<void> {}

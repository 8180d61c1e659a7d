import type { FastifyRequest } from 'fastify'

/** Who does something. Until accounts exist it is the local planner, but every write already records it. */
export const localPlanner = 'planificador-local'

export const actorOf = (_request: FastifyRequest): string => localPlanner

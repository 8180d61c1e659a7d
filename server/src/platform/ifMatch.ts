import type { FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** The version that the sender knows, as If-Match says it (`"3"`, `W/"3"` or `3`); refused with 428 where it says none. */
export function expectedVersion({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const version = Number(/^\s*(?:W\/)?"?(\d+)"?\s*$/.exec(headers['if-match'] ?? '')?.[1])
  if (Number.isNaN(version) || version > 2 ** 31 - 1) throw new Problem(428, { code: 'version-missing' })
  return version
}

import type { FastifyReply } from 'fastify'

/** Aborts when the client goes away before it was answered. */
export function disconnection(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort()
  })
  return controller.signal
}

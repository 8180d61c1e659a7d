import type { FastifyReply } from 'fastify'
import { answerSoon } from './answerSoon.ts'
import type { Engine } from './engine.ts'

/** Over HTTP: the engine's answer, or 202 with how far it is; never kept, since the next edit changes it. */
export const answering =
  <State>(engine: Engine<State>) =>
  async (reply: FastifyReply, kind: string, request: unknown, waitMs?: number): Promise<never> => {
    const soon = await answerSoon<never, State>(engine, kind, request, waitMs)
    reply.header('cache-control', 'no-cache')
    return 'answer' in soon ? soon.answer : (reply.code(202).send(soon.state) as never)
  }

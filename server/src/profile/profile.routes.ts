import { BoundaryRule, BoundaryRuleChange, Profile, ProfileRequest } from '@arraigo/shared/profile/profile.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { disconnection } from '../platform/disconnection.ts'
import { boundaryRules, changeRule } from './boundaryRules.ts'
import { openProfiles } from './makeProfile.ts'

const tags = ['settlements']

/** What a boundary means while it is drawn, and the rules it is judged by. */
export async function profileRoutes(instance: FastifyInstance, { database, changes }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const profiles = openProfiles(database, changes)

  app.post(
    '/api/profile',
    {
      schema: {
        tags,
        summary:
          'What a boundary means: area, households, comuna, overlaps, hazards, facilities, findings of the rules',
        body: ProfileRequest,
        response: { 200: Profile },
      },
      // Ten a second while somebody drags.
      config: { rateLimit: { max: 3000, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const signal = disconnection(reply)
      try {
        return await profiles.of(request.body, signal)
      } catch (error) {
        if (!signal.aborted) throw error
        return reply.hijack()
      }
    },
  )

  app.get(
    '/api/boundary-rules',
    {
      schema: { tags, summary: 'The rules in force, and what they were', response: { 200: Type.Array(BoundaryRule) } },
    },
    () => {
      // The editor asks for them when it is opened.
      profiles.prepare()
      return boundaryRules(db)
    },
  )

  app.patch(
    '/api/boundary-rules/:code',
    {
      schema: {
        tags,
        summary: 'Change a rule from now on',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        body: BoundaryRuleChange,
        response: { 200: BoundaryRule },
      },
    },
    (request) => changeRule(db, request.params.code, request.body, actorOf(request)),
  )
}

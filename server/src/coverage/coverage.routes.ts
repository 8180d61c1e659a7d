import {
  CoverageQuery,
  CoverageState,
  CoverageTable,
  CoverageValues,
  CoverageValuesQuery,
  DistanceCurve,
  DistributionQuery,
  PathQuery,
  WalkingPath,
  WhatIf,
  WhatIfRequest,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { CoverageContext } from '../app.ts'
import { answering } from '../platform/engine/answering.ts'
import { answerSoon } from '../platform/engine/answerSoon.ts'

const tags = ['coverage']
/** More rows than anybody reads; a map takes the values. */
const mostPlaces = 5000
const whatIfMs = 20_000

/** Coverage of places by services, measured along the streets. Answers that are not ready yet are 202 with how far they are. */
export async function coverageRoutes(instance: FastifyInstance, { coverage }: CoverageContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const answer = answering(coverage)

  app.get(
    '/api/coverage/state',
    { schema: { tags, summary: 'How far the computation is, and what was found', response: { 200: CoverageState } } },
    async () => {
      const soon = await answerSoon<CoverageState, CoverageState>(coverage, 'state', null)
      return 'answer' in soon ? soon.answer : soon.state
    },
  )

  app.get(
    '/api/coverage',
    {
      schema: {
        tags,
        summary: 'Coverage of places by every service of a set of standards',
        querystring: CoverageQuery,
        response: { 200: CoverageTable, 202: CoverageState },
      },
    },
    ({ query }, reply) =>
      answer(reply, 'table', { ...query, set: query.set ?? defaultStandardSet, ids: idsOf(query.ids), mostPlaces }),
  )

  app.get(
    '/api/coverage/values',
    {
      schema: {
        tags,
        summary: 'Coverage by one service, in columns, for a map',
        querystring: CoverageValuesQuery,
        response: { 200: CoverageValues, 202: CoverageState },
      },
    },
    ({ query }, reply) => answer(reply, 'values', { ...query, set: query.set ?? defaultStandardSet }),
  )

  app.get(
    '/api/coverage/distribution',
    {
      schema: {
        tags,
        summary: 'Share of a place’s people within each distance',
        querystring: DistributionQuery,
        response: { 200: DistanceCurve, 202: CoverageState },
      },
    },
    ({ query }, reply) => answer(reply, 'distribution', query),
  )

  app.get(
    '/api/coverage/path',
    {
      schema: {
        tags,
        summary: 'The walk from a place or a point to the nearest facility of a service',
        querystring: PathQuery,
        response: { 200: WalkingPath, 202: CoverageState },
      },
    },
    ({ query }, reply) => answer(reply, 'path', query),
  )

  app.post(
    '/api/coverage/what-if',
    {
      schema: {
        tags,
        summary: 'Who would be covered once some facilities and streets stood; nothing is stored',
        body: WhatIfRequest,
        response: { 200: WhatIf, 202: CoverageState },
      },
    },
    // A street takes longer than a point; asked again from the start it would on a slow machine never come to its end.
    ({ body }, reply) => answer(reply, 'what-if', body, coverage.state().basis === null ? undefined : whatIfMs),
  )
}

const idsOf = (ids: string | undefined) => ids?.split(',').map(Number)

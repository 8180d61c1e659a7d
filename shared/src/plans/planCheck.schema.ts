import { type Static, Type } from 'typebox'
import { IssueSchema } from '../imports/import.schema.ts'
import { PlanSpec } from './plan.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/** POST /api/plans/check: what a spec comes to before it is solved. */
export const PlanCheckQuestion = Type.Object({ spec: PlanSpec }, { additionalProperties: false })

/** Null is unknown. */
export const PlanCheck = Type.Object({
  /** All that is wrong with it. */
  issues: Type.Array(IssueSchema),
  counts: Type.Object({
    settlements: Type.Integer(),
    /** That have at least one work to offer. */
    plannable: Type.Integer(),
    /** Of those that are plannable. */
    families: Type.Integer(),
    /** The least that anything costs, without land. */
    cheapestUf: Nullable(Type.Number()),
    /** A solution for every family that is known, as cheap as it comes, without land. */
    allUf: Nullable(Type.Number()),
    /** That families can move to. */
    sites: Type.Integer(),
  }),
})
export type PlanCheck = Static<typeof PlanCheck>

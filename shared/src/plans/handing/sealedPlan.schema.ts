import { type Static, Type } from 'typebox'
import { PlanSpec } from '../plan.schema.ts'
import { PlanInputs } from '../planInputs.schema.ts'
import { PlanChoice, PlanResult } from '../planResult.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

/**
 * Everything that a plan was made of and what came of it, so that anybody can make it again. The signature is Ed25519 over the
 * UTF-8 bytes of the document without `signature`, as canonical JSON (RFC 8785).
 */
export const SealedPlan = Type.Object({
  format: Type.Literal('arraigo-plan'),
  formatVersion: Type.Literal(1),
  plan: Type.Object({
    id: Type.Integer(),
    version: Type.Integer(),
    name: Type.String(),
    note: Nullable(Type.String()),
    changedBy: Type.String(),
    validFrom: Type.String(),
    /** The base that it is a scenario of. */
    baseId: Nullable(Type.Integer()),
  }),
  run: Type.Object({
    id: Type.Integer(),
    kind: Type.Enum(['solved', 'manual']),
    startedAt: Nullable(Type.String()),
    startedBy: Type.String(),
  }),
  program: Type.Object({ name: Type.Literal('arraigo'), version: Type.String() }),
  spec: PlanSpec,
  inputs: PlanInputs,
  /** What the solver or a person chose: with spec and inputs the result follows from it. */
  choices: Type.Array(PlanChoice),
  result: PlanResult,
  signature: Type.Object({
    algorithm: Type.Literal('Ed25519'),
    /** Raw 32 bytes, base64url. */
    publicKey: Type.String(),
    value: Type.String(),
  }),
})
export type SealedPlan = Static<typeof SealedPlan>
export type UnsignedPlan = Omit<SealedPlan, 'signature'>

import { type Static, Type } from 'typebox'
import { parameterUses } from './parameterRanges.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Confidence = Type.Enum(['confirmed', 'to-confirm'])

export const ParametersQuery = Type.Object({ of: Type.Enum([...parameterUses]) })

/** A figure of a method, with the least and most that makes sense. */
export const Parameter = Type.Object({
  code: Type.String(),
  version: Type.Integer(),
  value: Type.Number(),
  unit: Type.String(),
  min: Type.Number(),
  max: Type.Number(),
  isWhole: Type.Boolean({ description: 'Only whole numbers make sense' }),
  referenceYear: Type.Integer(),
  source: Type.String(),
  confidence: Confidence,
  changeNote: Nullable(Type.String()),
  changedBy: Type.String(),
  validFrom: Type.String(),
  /** What it was, newest first. */
  earlier: Type.Array(
    Type.Object({
      value: Type.Number(),
      source: Type.String(),
      changeNote: Nullable(Type.String()),
      changedBy: Type.String(),
      validFrom: Type.String(),
    }),
  ),
})
export type Parameter = Static<typeof Parameter>

export const ParameterEdit = Type.Object(
  {
    value: Type.Optional(Type.Number()),
    referenceYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    confidence: Type.Optional(Confidence),
    changeNote: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
  },
  { additionalProperties: false },
)
export type ParameterEdit = Static<typeof ParameterEdit>

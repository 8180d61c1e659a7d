import { type Static, Type } from 'typebox'
import { facilityKinds } from '../territory/collections.ts'
import { DeficitWeights, Standard, unknownRules } from './coverage.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const closed = { additionalProperties: false } as const
const Note = Type.Optional(Nullable(Type.String({ maxLength: 5000 })))
const Confidence = Type.Enum(['confirmed', 'to-confirm'])
const Source = Type.String({ minLength: 1, maxLength: 500 })
const Year = Type.Integer({ minimum: 1900, maximum: 2100 })
const SetName = Type.String({ minLength: 1, maxLength: 100 })
const KindList = Type.Array(Type.Enum([...facilityKinds]), { minItems: 1, maxItems: facilityKinds.length })

/** A walk of more than a day is no standard; a metre is the least that a map can tell. */
export const standardRange = { minM: 1, maxM: 100_000 } as const
const Distance = Type.Number({ minimum: standardRange.minM, maximum: standardRange.maxM })

/** A standard with who changed it and when. */
export const DatedStandard = Type.Object({
  ...Standard.properties,
  /** Given by whoever added the service; null: the program names it. */
  name: Nullable(Type.String()),
  changeNote: Nullable(Type.String()),
  changedBy: Type.String(),
  validFrom: Type.String(),
})
export type DatedStandard = Static<typeof DatedStandard>

export const StandardEdit = Type.Object(
  {
    name: Type.Optional(Nullable(Type.String({ maxLength: 100 }))),
    facilityKinds: Type.Optional(KindList),
    maxDistanceM: Type.Optional(Distance),
    validFromYear: Type.Optional(Year),
    source: Type.Optional(Source),
    confidence: Type.Optional(Confidence),
    changeNote: Note,
  },
  closed,
)
export type StandardEdit = Static<typeof StandardEdit>

/** A service in a set; a set that is not there yet begins with it. */
export const NewStandard = Type.Object(
  {
    setName: SetName,
    /** Lower case and hyphens, as in addresses; absent: made of the name. */
    service: Type.Optional(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 })),
    name: Type.Optional(Nullable(Type.String({ maxLength: 100 }))),
    facilityKinds: KindList,
    maxDistanceM: Distance,
    validFromYear: Year,
    source: Source,
    confidence: Type.Optional(Confidence),
    changeNote: Note,
  },
  closed,
)
export type NewStandard = Static<typeof NewStandard>

export const NewStandardSet = Type.Object({ name: SetName, copyOf: SetName }, closed)
export type NewStandardSet = Static<typeof NewStandardSet>

/** As published and as delivered: what an edited or removed standard goes back to. */
export const OfficialStandard = Type.Object({
  setName: Type.String(),
  service: Type.String(),
  facilityKinds: Type.Array(Type.String()),
  maxDistanceM: Type.Number(),
  validFromYear: Type.Integer(),
  source: Type.String(),
  confidence: Confidence,
})
export type OfficialStandard = Static<typeof OfficialStandard>

/** What a standard of the set was, newest first; `removed` says that it ended there, by whom and when. */
export const EarlierStandard = Type.Object({
  ...DatedStandard.properties,
  validTo: Type.String(),
  removed: Type.Boolean(),
})
export type EarlierStandard = Static<typeof EarlierStandard>

export const maxWeight = 100

export const NewDeficitWeights = Type.Object(
  {
    unknownRule: Type.Enum([...unknownRules]),
    weights: Type.Array(
      Type.Object(
        {
          service: Type.String({ minLength: 1, maxLength: 60 }),
          weight: Type.Number({ minimum: 0, maximum: maxWeight }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 100 },
    ),
    source: Source,
    confidence: Type.Optional(Confidence),
    changeNote: Note,
  },
  closed,
)
export type NewDeficitWeights = Static<typeof NewDeficitWeights>

/** Every state of the weights, newest first; the last is the initial one. */
export const DeficitWeightsHistory = Type.Array(DeficitWeights)

import { type Static, Type } from 'typebox'
import { Audience, DemandBasis } from './demand.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Nullable(Type.Number())
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 })

/** GET /api/demand/origin?of=zones&id=7 : what the need of a zone, or of a block in it, was made of. */
export const DemandOriginQuery = Type.Object({
  of: Type.Enum(['zones', 'blocks']),
  id: Id,
  audience: Type.Optional(Audience),
})
export type DemandOriginQuery = Static<typeof DemandOriginQuery>

const OriginNeed = Type.Object({
  value: Figure,
  low: Figure,
  high: Figure,
  how: Type.Enum(['counted', 'estimated', 'unknown']),
  why: Nullable(Type.String({ description: 'Why it is not known' })),
})
export type OriginNeed = Static<typeof OriginNeed>

export const DemandOrigin = Type.Object({
  /** The zone itself, or the one that the block is in; null: in none. */
  zone: Nullable(
    Type.Object({
      id: Id,
      code: Type.String(),
      people: Figure,
      households: OriginNeed,
      overcrowdedPct: Figure,
      doubledUpPct: Figure,
      materialPct: Figure,
      /** Persons per household that the comuna publishes. */
      comunaHouseholdSize: Figure,
      need: Type.Record(Type.String(), OriginNeed),
    }),
  ),
  /** Of a block: its people and those of all blocks of its zone, and so its share of the zone's need. */
  block: Nullable(Type.Object({ people: Figure, peopleOfZone: Figure, share: Figure })),
  /** Values of the parameters, by code. */
  parameters: Type.Record(Type.String(), Type.Number()),
  /** Share of the place's surface that settlements cover; of a zone null. */
  covered: Figure,
  basis: DemandBasis,
})
export type DemandOrigin = Static<typeof DemandOrigin>

/** GET /api/demand/settlement?id=7 : what a settlement adds to demand, and what the census says of the same ground. */
export const SettlementDemandQuery = Type.Object({ id: Id, audience: Type.Optional(Audience) })
export const SettlementDemand = Type.Object({
  counts: Type.Boolean(),
  /** Why it adds nothing. */
  why: Nullable(Type.Enum(['closed', 'repeated', 'households-unknown'])),
  households: Figure,
  /** Blocks, or zones without blocks, that it covers a part of; those whose deficit is unknown. */
  places: Type.Integer(),
  placesUnknown: Type.Integer(),
  /** Census deficit on its ground by the area it covers, and what of it the rule does not count again. */
  deficitInside: Figure,
  setAside: Figure,
  basis: DemandBasis,
})
export type SettlementDemand = Static<typeof SettlementDemand>

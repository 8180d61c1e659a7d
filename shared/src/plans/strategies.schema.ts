import { type Static, Type } from 'typebox'
import { strategies } from './catalogue.schema.ts'
import { Said } from './plan.schema.ts'
import { hazardKinds } from './strategyRule.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Kind = Type.Enum([...hazardKinds])
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Year = Type.Integer({ minimum: 1900, maximum: 2100 })
const closed = { additionalProperties: false } as const

export const studyFindings = ['no-hazard', 'mitigable', 'not-mitigable'] as const

const studied = {
  /** Null: of every kind. */
  kind: Nullable(Kind),
  /** There is no hazard; families can stay with works; they cannot. */
  finding: Type.Enum([...studyFindings]),
  /** Of the families, that must move; null: those on the ground in question. */
  movedShare: Nullable(Share),
  year: Nullable(Year),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  note: Nullable(Type.String({ maxLength: 5000 })),
}
export const NewHazardStudy = Type.Object(studied, closed)
export type NewHazardStudy = Static<typeof NewHazardStudy>

/** A study of a settlement's hazards: where there is one it says more than an area of a plan. */
export const HazardStudy = Type.Object({ id: Type.Integer(), version: Type.Integer(), ...studied })
export type HazardStudy = Static<typeof HazardStudy>

/** What is known of a settlement's hazards. */
export const HazardFacts = Type.Object({
  /** Why its ground could not be laid over anything. */
  problem: Nullable(Type.Enum(['without-boundary', 'shape-broken'])),
  /** Areas over it, by kind and file. */
  overlays: Type.Array(
    Type.Object({ kind: Kind, ofGround: Share, source: Type.String(), year: Nullable(Type.Integer()) }),
  ),
  /** Share in areas of the kinds that move families, overlaps counted once; of buildings null where none is known. */
  moving: Type.Object({ ofGround: Nullable(Share), ofBuildings: Nullable(Share), buildings: Type.Integer() }),
  /** Critical points within a distance, by kind and level. */
  points: Type.Array(Type.Object({ kind: Kind, level: Nullable(Type.String()), count: Type.Integer() })),
  pointDistanceM: Type.Number(),
  /** No-build strips drawn as lines that cross it: how wide they are is in their rules. */
  stripCount: Type.Integer(),
  slopeDeg: Nullable(Type.Number()),
  studies: Type.Array(HazardStudy),
  /** Files with an instrument that tells of the ground there; none: hazards are unknown. */
  coveredBy: Type.Array(Type.String()),
  /** Urban limits are known in its comuna and it lies in none: plans of the town say nothing of it. */
  isOutsideLimits: Type.Boolean(),
})
export type HazardFacts = Static<typeof HazardFacts>

/** What the rule says of a settlement, and what a person decided. */
export const SettlementStrategy = Type.Object({
  settlementId: Type.Integer(),
  version: Type.Integer({ description: 'Of the settlement' }),
  name: Type.String(),
  code: Nullable(Type.String()),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  longitude: Nullable(Type.Number()),
  latitude: Nullable(Type.Number()),
  /** Recorded families, else households. */
  families: Nullable(Type.Integer()),
  /** What holds: the person's word, else the rule's. */
  strategy: Nullable(Type.Enum([...strategies])),
  decidedBy: Type.Enum(['rule', 'person']),
  reason: Said,
  movedShare: Nullable(Type.Number()),
  /** Somebody wants it studied before it is decided. */
  isToStudy: Type.Boolean(),
  /** What was written, where a person decided. */
  personReason: Nullable(Type.String()),
  changedBy: Type.String(),
  rule: Type.Object({
    strategy: Nullable(Type.Enum([...strategies])),
    movedShare: Nullable(Type.Number()),
    reason: Said,
    notes: Type.Array(Said),
  }),
  facts: HazardFacts,
})
export type SettlementStrategy = Static<typeof SettlementStrategy>

/** Decides otherwise than the rule, with why; null goes back to the rule. */
export const StrategyDecision = Type.Object(
  {
    strategy: Nullable(Type.Enum([...strategies])),
    reason: Nullable(Type.String({ maxLength: 5000 })),
  },
  closed,
)
export type StrategyDecision = Static<typeof StrategyDecision>

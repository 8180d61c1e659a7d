import { type Static, Type } from 'typebox'
import { CostRule, Package, PlanProgramme, strategies } from './catalogue.schema.ts'
import { Said } from './plan.schema.ts'
import { PlanSite } from './site.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figures = Type.Array(Nullable(Type.Number()))
const Texts = Type.Array(Nullable(Type.String()))

/** Where the settlement's strategy comes from. */
export const DecidedStrategy = Type.Object({
  strategy: Nullable(Type.Enum([...strategies])),
  /** Written reason, the rule's or the planner's. */
  reason: Said,
  decidedBy: Type.Enum(['rule', 'person']),
  /** What the rule says, where a person decided otherwise. */
  rule: Nullable(Type.Enum([...strategies])),
  /** Share of the families that must move; null unknown. */
  movedShare: Nullable(Type.Number()),
})
export type DecidedStrategy = Static<typeof DecidedStrategy>

/** The data of a plan, an entry per settlement in the columns, in the order of their ids. Null is unknown, never zero. */
export const PlanInputs = Type.Object({
  ranking: Type.Object({ id: Type.Integer(), version: Type.Integer(), name: Type.String() }),
  settlements: Type.Object({
    ids: Type.Array(Type.Integer()),
    versions: Type.Array(Type.Integer()),
    codes: Texts,
    names: Type.Array(Type.String()),
    comunaCodes: Texts,
    comunaNames: Texts,
    longitudes: Figures,
    latitudes: Figures,
    areaM2: Figures,
    households: Figures,
    /** Recorded families, else households. */
    families: Figures,
    /** Families that share a dwelling with another one. */
    doubledUp: Figures,
    /** 0–100, from the ranking as a weighted sum over all settlements of the plan's places. */
    scores: Figures,
    completeness: Figures,
    /** Why it has no score though something is known; repeats another record; closed. */
    leftOut: Type.Array(Nullable(Said)),
    slopeDeg: Figures,
    householdsPerHa: Figures,
    distanceToStreetM: Figures,
    strategies: Type.Array(DecidedStrategy),
    /** What is lacking, 0 (nothing) to 1 (all), by `infrastructure:water` … `tenure`. */
    lacks: Type.Record(Type.String(), Figures),
  }),
  packages: Type.Array(Package),
  costRules: Type.Array(CostRule),
  programmes: Type.Array(PlanProgramme),
  sites: Type.Array(PlanSite),
  /** Between a row of `settlements` and an index of `sites`, along streets where they are known. */
  distances: Type.Array(
    Type.Object({ row: Type.Integer(), site: Type.Integer(), km: Type.Number(), isStraight: Type.Boolean() }),
  ),
  basis: Type.Object({
    versions: Type.Record(Type.String(), Type.Integer()),
    computedAt: Type.String(),
    parameters: Type.Array(
      Type.Object({
        code: Type.String(),
        value: Nullable(Type.Number()),
        unit: Type.String(),
        source: Type.String(),
        year: Nullable(Type.Integer()),
        confidence: Nullable(Type.Enum(['confirmed', 'to-confirm'])),
        version: Type.Integer(),
      }),
    ),
    /** Files behind it. */
    datasets: Type.Array(
      Type.Object({
        id: Type.Integer(),
        name: Type.String(),
        publisher: Nullable(Type.String()),
        licence: Nullable(Type.String()),
        referenceYear: Nullable(Type.Integer()),
        fileHash: Nullable(Type.String()),
        isDemonstration: Type.Boolean(),
      }),
    ),
  }),
  findings: Type.Array(Said),
})
export type PlanInputs = Static<typeof PlanInputs>

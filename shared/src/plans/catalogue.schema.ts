import { type Static, Type } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Money = Type.Number({ minimum: 0, description: 'UF' })
const Named = Type.Object({ es: Type.String(), en: Type.String() })
const Sourced = {
  source: Type.String(),
  referenceYear: Type.Integer(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  version: Type.Integer(),
}

export const PackageCode = Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' })

/**
 * `part`: one work of urbanisation. `in-place`: a whole that stays where it is, at most one per settlement. `relocation`: new
 * homes on a site for those who must move. `doubled-up`: new homes on a site for families that share a dwelling.
 * `complementary`: a work that raises what the others are worth.
 */
export const packageKinds = ['part', 'in-place', 'relocation', 'doubled-up', 'complementary'] as const
export type PackageKind = (typeof packageKinds)[number]

/** One kind of intervention that can be offered to a settlement. */
export const Package = Type.Object({
  code: PackageCode,
  name: Named,
  about: Named,
  kind: Type.Enum([...packageKinds]),
  /** Works that must be finished before, or be there already: all of the lists, any one of each. */
  prerequisites: Type.Array(Type.Array(PackageCode)),
  /** Parts that an in-place package contains: neither is offered beside the other. */
  includes: Type.Array(PackageCode),
  /** What it closes: `infrastructure:water`, `service:plaza`, `housing:new`, `housing:improve`, `tenure`. */
  closes: Type.Array(Type.String()),
  /** Share of a family's need that it closes: benefit = share × score × families. */
  benefit: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
  durationYears: Type.Integer({ minimum: 1, maximum: 10 }),
  /** Paid once per settlement, whatever its size. */
  fixedUf: Money,
  costUfPerFamily: Money,
  /** Reported range of the cost per family. */
  lowUf: Money,
  highUf: Money,
  ...Sourced,
})
export type Package = Static<typeof Package>

export const costFactors = ['slope-deg', 'households-per-ha', 'distance-to-street-m', 'families'] as const
export type CostFactor = (typeof costFactors)[number]

/** "Where the slope is 15° or more, urbanisation costs 1.3 times as much." Several that hold multiply. An unknown factor changes nothing, and is said. */
export const CostRule = Type.Object({
  id: Type.Integer(),
  package: PackageCode,
  factor: Type.Enum([...costFactors]),
  /** At least; null: no lower end. */
  from: Nullable(Type.Number()),
  /** Less than; null: no upper end. */
  to: Nullable(Type.Number()),
  multiply: Type.Number({ exclusiveMinimum: 0, maximum: 20 }),
  ...Sourced,
})
export type CostRule = Static<typeof CostRule>

/** A version of a fund's rules, as far as plans need it. Null is unknown. */
export const PlanProgramme = Type.Object({
  code: Type.String(),
  name: Type.String(),
  minFamilies: Nullable(Type.Integer()),
  maxFamilies: Nullable(Type.Integer()),
  composition: Nullable(Type.String()),
  minSavingUf: Nullable(Type.Number()),
  subsidyUf: Nullable(Type.Number()),
  startsOn: Nullable(Type.String()),
  endsOn: Nullable(Type.String()),
  source: Type.String(),
  toConfirm: Type.Array(Type.String()),
  version: Type.Integer(),
})
export type PlanProgramme = Static<typeof PlanProgramme>

export const strategies = ['in-place', 'partial', 'relocation'] as const
export type Strategy = (typeof strategies)[number]

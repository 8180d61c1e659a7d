import { type Static, Type } from 'typebox'
import { Said } from './plan.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()

/** One rule that a site is held against. `unknown` is neither: it does not pass, and does not forbid. */
export const SiteCheck = Type.Object({
  /** `capacity`, `hazard`, `zoning`, `urban-limit`, `no-build`, `slope`, `service:KIND`, `area`, `land-cost`. */
  rule: Type.String(),
  outcome: Type.Enum(['passes', 'fails', 'unknown']),
  /** A failure that keeps the site out of plans, not only out of the best ones. */
  forbids: Type.Boolean(),
  value: Nullable(Figure),
  limit: Nullable(Figure),
  /** `m`, `deg`, `families`, `m2`, `share`, `uf-per-family`. */
  unit: Nullable(Type.String()),
  said: Said,
  source: Nullable(Type.String()),
  year: Nullable(Type.Integer()),
})
export type SiteCheck = Static<typeof SiteCheck>

/** A candidate piece of land with its checklist. */
export const PlanSite = Type.Object({
  id: Type.Integer(),
  version: Type.Integer(),
  name: Type.String(),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  longitude: Nullable(Figure),
  latitude: Nullable(Figure),
  areaM2: Nullable(Figure),
  /** Recorded, or area × density of the programme where nobody recorded it (`isCapacityEstimated`). */
  capacityFamilies: Nullable(Type.Integer()),
  isCapacityEstimated: Type.Boolean(),
  landCostUf: Nullable(Figure),
  isLandCostEstimated: Type.Boolean(),
  owner: Nullable(Type.String()),
  /** `drawn`, `imported`, `proposed`. */
  origin: Type.String(),
  checks: Type.Array(SiteCheck),
  /** Share of the location rules that pass, of those known; null where none is known. */
  score: Nullable(Figure),
  /** No rule that fails forbids it, and capacity is known. */
  isUsable: Type.Boolean(),
})
export type PlanSite = Static<typeof PlanSite>

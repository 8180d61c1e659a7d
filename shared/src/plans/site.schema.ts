import { type Static, Type } from 'typebox'
import { BoundaryShape } from '../settlements/settlement.schema.ts'
import { Said } from './plan.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()
const closed = { additionalProperties: false } as const
const open = { additionalProperties: true } as const

/** One rule that a site is held against. `unknown` is neither: it does not pass, and does not forbid. */
export const SiteCheck = Type.Object({
  /** `capacity`, `hazard`, `zoning`, `urban-limit`, `no-build`, `slope`, `service:NAME`, `area`, `land-cost`, `settlement`, `other-site`. */
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
  /** Networks, access and earthworks of the site, for each family; null or absent: unknown. */
  worksUfPerFamily: Type.Optional(Nullable(Figure)),
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

/** What comes back of one site: with its shape and what is recorded of it. */
export const Site = Type.Object({
  ...PlanSite.properties,
  status: Type.Enum(['candidate', 'discarded']),
  statusReason: Nullable(Type.String()),
  /** As recorded; `capacityFamilies` and `landCostUf` may be estimates. */
  recordedCapacity: Nullable(Type.Integer()),
  recordedLandCostUf: Nullable(Figure),
  study: Nullable(Type.String()),
  studyYear: Nullable(Type.Integer()),
  note: Nullable(Type.String()),
  source: Type.String(),
  changedBy: Type.String(),
  validFrom: Type.String(),
  boundary: Nullable(Type.Unsafe<GeoJSON.MultiPolygon>(Type.Object({ type: Type.Literal('MultiPolygon') }, open))),
  /** Plans that name it or build on it. */
  usedBy: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
})
export type Site = Static<typeof Site>

const Text = (maxLength: number) => Type.Optional(Nullable(Type.String({ maxLength })))
const Stated = {
  comunaCode: Type.Optional(Nullable(Type.String({ pattern: '^\\d{5}$' }))),
  capacityFamilies: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 100_000 }))),
  landCostUf: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 1e9 }))),
  worksUfPerFamily: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 1e6 }))),
  owner: Text(200),
  note: Text(2000),
  study: Text(500),
  studyYear: Type.Optional(Nullable(Type.Integer({ minimum: 1900, maximum: 2100 }))),
  changeNote: Type.Optional(Type.String({ maxLength: 500 })),
}
const SiteName = Type.String({ minLength: 1, maxLength: 200 })

/** A site that somebody drew, or (`fromBlock`) a proposal that is accepted, or discarded so that it does not come again. */
export const NewSite = Type.Object(
  {
    name: SiteName,
    boundary: Type.Optional(BoundaryShape),
    fromBlock: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
    status: Type.Optional(Type.Enum(['candidate', 'discarded'])),
    statusReason: Text(500),
    ...Stated,
  },
  closed,
)
export type NewSite = Static<typeof NewSite>

/** The answer to a write: the checklist is asked for anew. */
export const WrittenSite = Type.Object({ id: Type.Integer(), version: Type.Integer() })
export type WrittenSite = Static<typeof WrittenSite>

/** What is absent stays. */
export const SiteEdit = Type.Object(
  {
    name: Type.Optional(SiteName),
    boundary: Type.Optional(BoundaryShape),
    status: Type.Optional(Type.Enum(['candidate', 'discarded'])),
    statusReason: Text(500),
    ...Stated,
  },
  closed,
)
export type SiteEdit = Static<typeof SiteEdit>

/** A dated, sourced rule that sites are held against, or a figure that estimates and proposals are made with. */
export const SiteRule = Type.Object({
  id: Type.Integer(),
  /** Null: of all programmes that say nothing else. */
  programme: Nullable(Type.String()),
  rule: Type.String(),
  limit: Nullable(Figure),
  unit: Nullable(Type.String()),
  /** Of services: the set of standards that the distances are of. */
  standardSet: Nullable(Type.String()),
  forbids: Type.Boolean(),
  source: Type.String(),
  referenceYear: Type.Integer(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  version: Type.Integer(),
  changeNote: Nullable(Type.String()),
})
export type SiteRule = Static<typeof SiteRule>

export const SiteRuleEdit = Type.Object(
  {
    limit: Type.Optional(Type.Number({ minimum: 0, maximum: 1e9 })),
    forbids: Type.Optional(Type.Boolean()),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    referenceYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
    confidence: Type.Optional(Type.Enum(['confirmed', 'to-confirm'])),
    changeNote: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
export type SiteRuleEdit = Static<typeof SiteRuleEdit>

export const SiteList = Type.Object({
  /** The programme that they are held against; null: the rules of all. */
  programme: Nullable(Type.String()),
  sites: Type.Array(PlanSite),
  discarded: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String(), reason: Nullable(Type.String()) })),
  findings: Type.Array(Said),
})
export type SiteList = Static<typeof SiteList>

export const ProposalRequest = Type.Object(
  {
    /** A comuna or a region. */
    in: Type.String({ pattern: '^(\\d{2}|\\d{5})$' }),
    programme: Type.Optional(Nullable(Type.String({ maxLength: 60 }))),
    minAreaM2: Type.Optional(Type.Number({ minimum: 100, maximum: 1e8 })),
    maxPeoplePerHa: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    maxSlopeDeg: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
  },
  closed,
)
export type ProposalRequest = Static<typeof ProposalRequest>

/** An almost empty block that may be a site. Its `site.id` is the block's. */
export const SiteProposal = Type.Object({
  site: PlanSite,
  population: Type.Integer(),
  boundary: Type.Unsafe<GeoJSON.MultiPolygon>(Type.Object({ type: Type.Literal('MultiPolygon') }, open)),
})
export type SiteProposal = Static<typeof SiteProposal>

export const SiteProposals = Type.Object({
  proposals: Type.Array(SiteProposal),
  /** Blocks looked at, and why the others are none. */
  considered: Type.Integer(),
  left: Type.Array(Said),
  findings: Type.Array(Said),
})
export type SiteProposals = Static<typeof SiteProposals>

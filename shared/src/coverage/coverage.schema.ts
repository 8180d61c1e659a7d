import { type Static, Type } from 'typebox'
import { measuredCollections } from './measuredCollections.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Known = Type.Number()
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
/** Something unknown or worth saying: its text is in the message catalogue. */
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const Shape = Type.Unsafe<GeoJSON.Geometry>(Type.Object({ type: Type.String() }, { additionalProperties: true }))
const Share = Type.Number({ minimum: 0, maximum: 1 })

export const MeasuredCollectionId = Type.Enum([...measuredCollections])

/** A service's threshold, dated and sourced. */
export const Standard = Type.Object({
  id: Id,
  version: Type.Integer(),
  setName: Type.String(),
  service: Type.String(),
  /** Of a service that somebody added; absent or null: the program names it. */
  name: Type.Optional(Nullable(Type.String())),
  facilityKinds: Type.Array(Type.String()),
  maxDistanceM: Known,
  validFromYear: Type.Integer(),
  source: Type.String(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  changeNote: Type.Optional(Nullable(Type.String())),
})
export type Standard = Static<typeof Standard>

/** From which state of the data figures were computed, and when. */
export const CoverageBasis = Type.Object({
  /** Versions of the collections, as in GET /api/collections. */
  versions: Type.Record(Type.String(), Type.Integer()),
  computedAt: Type.String(),
  /** How long it took. */
  seconds: Known,
  /** Registers, streets, census: id, name and year of the files behind the figures. */
  datasetIds: Type.Array(Type.Integer()),
})
export type CoverageBasis = Static<typeof CoverageBasis>

/** How far along the computation is. Results are answered with 202 and this while they are not there. */
export const CoverageState = Type.Object({
  phase: Type.Enum(['idle', 'streets', 'network', 'distances', 'places', 'ready', 'failed']),
  /** 0 to 1. */
  progress: Share,
  basis: Nullable(CoverageBasis),
  /** Null where no street is loaded: every distance is an estimate then. */
  network: Nullable(
    Type.Object({
      streets: Type.Integer(),
      nodes: Type.Integer(),
      edges: Type.Integer(),
      lengthKm: Known,
      islands: Type.Integer(),
      largestIslandShare: Share,
      zeroLength: Type.Integer(),
      joinedEnds: Type.Integer(),
      cutCrossings: Type.Integer(),
      keptApart: Type.Integer(),
      toleranceM: Known,
      /** Elevation was loaded: walking times follow the slope. */
      hasSlopes: Type.Boolean(),
    }),
  ),
  /** Facilities far from any street, in the sea, repeated at one point, without a place; islands; failures. */
  findings: Type.Array(Said),
})
export type CoverageState = Static<typeof CoverageState>

/** Coverage of one place by one service. Null is unknown, never zero; `unknown` says why. */
export const ServiceCoverage = Type.Object({
  service: Type.String(),
  /** Share of its people within the standard; of its surface where people are unknown. */
  share: Nullable(Share),
  peopleWithin: Nullable(Known),
  /** People beyond the standard. */
  gapPeople: Nullable(Known),
  medianM: Nullable(Known),
  p90M: Nullable(Known),
  nearest: Nullable(Type.Object({ facilityId: Id, name: Type.String(), kind: Type.String(), distanceM: Known })),
  /** Shares of its sample points: measured by straight line times detour; far from any street; on an island of the streets. */
  estimateShare: Share,
  farShare: Share,
  islandShare: Share,
  /** Capacity per person within reach, by two-step floating catchment, plain and with decay; null where capacities are not known. */
  access: Nullable(Known),
  accessWithDecay: Nullable(Known),
  unknown: Nullable(Said),
})
export type ServiceCoverage = Static<typeof ServiceCoverage>

/** An infrastructure as the settlement records it. */
export const InfrastructureCoverage = Type.Object({
  service: Type.String(),
  level: Type.Enum(['none', 'informal', 'shared', 'formal', 'unknown']),
  gapPeople: Nullable(Known),
})

/** 0 to 100; completeness is the share of the weights whose service is known. */
export const DeficitIndex = Type.Object({
  value: Nullable(Type.Number({ minimum: 0, maximum: 100 })),
  completeness: Share,
  parts: Type.Array(
    Type.Object({
      service: Type.String(),
      weight: Known,
      /** 0 (nothing missing) to 1; null unknown. */
      lack: Nullable(Share),
      /** What was counted in its place where it is unknown; null: left out. */
      counted: Nullable(Share),
      points: Nullable(Known),
    }),
  ),
})
export type DeficitIndex = Static<typeof DeficitIndex>

export const PlaceCoverage = Type.Object({
  collection: MeasuredCollectionId,
  id: Id,
  code: Nullable(Type.String()),
  name: Nullable(Type.String()),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  people: Nullable(Known),
  households: Nullable(Known),
  /** How people are known: `blocks`, `households` (times persons per household), `census` (the place's own figure), or null. */
  peopleSource: Nullable(Type.String()),
  /** West, south, east, north; null without a boundary. */
  bounds: Nullable(Type.Array(Known, { minItems: 4, maxItems: 4 })),
  services: Type.Array(ServiceCoverage),
  infrastructure: Type.Array(InfrastructureCoverage),
  /** Settlements only. */
  deficit: Nullable(DeficitIndex),
  /** Worth knowing: crossed by a comuna's limit, no boundary, repeats another record. */
  remarks: Type.Array(Said),
})
export type PlaceCoverage = Static<typeof PlaceCoverage>

/** GET /api/coverage?set=&collection=&region= | comuna= | ids= : at most 5,000 places. */
export const CoverageQuery = Type.Object({
  set: Type.Optional(Type.String({ maxLength: 100 })),
  collection: MeasuredCollectionId,
  region: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
  comuna: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
  /** Comma-separated row ids. */
  ids: Type.Optional(Type.String({ pattern: '^\\d{1,10}(,\\d{1,10})*$', maxLength: 20_000 })),
})
export type CoverageQuery = Static<typeof CoverageQuery>

export const CoverageValuesQuery = Type.Object({
  set: Type.Optional(Type.String({ maxLength: 100 })),
  collection: MeasuredCollectionId,
  service: Type.String({ maxLength: 100 }),
  region: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
  comuna: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
})
export type CoverageValuesQuery = Static<typeof CoverageValuesQuery>

export const DistributionQuery = Type.Object({
  set: Type.Optional(Type.String({ maxLength: 100 })),
  collection: MeasuredCollectionId,
  id: Id,
  service: Type.String({ maxLength: 100 }),
})
export type DistributionQuery = Static<typeof DistributionQuery>

/** Either a place (collection and id) or a point (lng and lat). */
export const PathQuery = Type.Object({
  set: Type.Optional(Type.String({ maxLength: 100 })),
  service: Type.String({ maxLength: 100 }),
  collection: Type.Optional(MeasuredCollectionId),
  id: Type.Optional(Id),
  lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
})
export type PathQuery = Static<typeof PathQuery>

/** What the region's places of the collection have in the middle, for comparison. */
export const RegionalMedian = Type.Object({
  service: Type.String(),
  share: Nullable(Share),
  medianM: Nullable(Known),
  /** Median access of the places where it is known. */
  access: Nullable(Known),
  placeCount: Type.Integer(),
  unknownCount: Type.Integer(),
})

export const CoverageTable = Type.Object({
  set: Type.String(),
  basis: CoverageBasis,
  standards: Type.Array(Standard),
  places: Type.Array(PlaceCoverage),
  /** Of the region of the first place; empty where there is none. */
  region: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  medians: Type.Array(RegionalMedian),
})
export type CoverageTable = Static<typeof CoverageTable>

/** GET /api/coverage/values?set=&collection=&service=&region= | comuna= : to colour the map; columns, one entry per place. */
export const CoverageValues = Type.Object({
  service: Type.String(),
  standardM: Known,
  basis: CoverageBasis,
  ids: Type.Array(Type.Integer()),
  share: Type.Array(Nullable(Known)),
  medianM: Type.Array(Nullable(Known)),
  gapPeople: Type.Array(Nullable(Known)),
})
export type CoverageValues = Static<typeof CoverageValues>

/** GET /api/coverage/distribution?set=&collection=&id=&service= : share of people within each distance, for a curve. */
export const DistanceCurve = Type.Object({
  service: Type.String(),
  standardM: Known,
  /** Ascending metres and the share of people within each. */
  distanceM: Type.Array(Known),
  share: Type.Array(Share),
  unknownShare: Share,
})
export type DistanceCurve = Static<typeof DistanceCurve>

/** GET /api/coverage/path?set=&service=&collection=&id= or &lng=&lat= : the walk to the nearest facility. */
export const WalkingPath = Type.Object({
  facility: Type.Object({ id: Id, name: Type.String(), kind: Type.String(), place: Type.Array(Known) }),
  distanceM: Known,
  minutes: Known,
  /** Minutes follow the slope; otherwise a flat speed. */
  hasSlopes: Type.Boolean(),
  isEstimate: Type.Boolean(),
  /** MultiLineString of three parts: from the place to the street, along the streets, to the facility; LineString where it is a straight line. */
  path: Shape,
  said: Type.Array(Said),
})
export type WalkingPath = Static<typeof WalkingPath>

/** Something that is not there yet: a facility of a kind, or a street to walk on. */
export const ProposedElement = Type.Object(
  {
    type: Type.Enum(['facility', 'street']),
    /** Kind of facility; null for a street. */
    kind: Nullable(Type.String({ maxLength: 50 })),
    name: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    /** Places, beds, enrolment: more than 0. */
    capacity: Type.Optional(Nullable(Type.Number())),
    /** Point, or LineString of 2 to 500 points. */
    geometry: Shape,
  },
  { additionalProperties: false },
)
export type ProposedElement = Static<typeof ProposedElement>

/** POST /api/coverage/what-if */
export const WhatIfRequest = Type.Object(
  {
    set: Type.Optional(Type.String({ maxLength: 100 })),
    elements: Type.Array(ProposedElement, { maxItems: 100 }),
    /** Places to answer one by one, besides those that change; at most 200. */
    places: Type.Optional(
      Type.Array(Type.Object({ collection: MeasuredCollectionId, id: Id }, { additionalProperties: false }), {
        maxItems: 200,
      }),
    ),
  },
  { additionalProperties: false },
)
export type WhatIfRequest = Static<typeof WhatIfRequest>

const BeforeAfter = Type.Object({ before: ServiceCoverage, after: ServiceCoverage })

export const WhatIf = Type.Object({
  basis: CoverageBasis,
  milliseconds: Known,
  /** Per service that the elements touch. People by census blocks; households of settlements beside them, never added. */
  services: Type.Array(
    Type.Object({
      service: Type.String(),
      newlyCoveredPeople: Nullable(Known),
      newlyCoveredHouseholds: Nullable(Known),
      settlementsImproved: Type.Integer(),
      blocksImproved: Type.Integer(),
    }),
  ),
  /** Places asked for and those of the settlements that change most, the greatest change first. */
  places: Type.Array(
    Type.Object({
      collection: MeasuredCollectionId,
      id: Id,
      name: Nullable(Type.String()),
      services: Type.Array(BeforeAfter),
    }),
  ),
  /** Points newly within the standard, as a MultiPoint for each service, thinned to some thousands. */
  newlyCovered: Type.Array(Type.Object({ service: Type.String(), places: Shape })),
  /** Far from any street, in the sea, outside every comuna. */
  findings: Type.Array(Said),
})
export type WhatIf = Static<typeof WhatIf>

/** A set of proposed elements that was saved. */
export const Proposal = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  note: Nullable(Type.String()),
  elements: Type.Array(ProposedElement),
  changedBy: Type.String(),
  validFrom: Type.String(),
})
export type Proposal = Static<typeof Proposal>

export const NewProposal = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    note: Type.Optional(Nullable(Type.String({ maxLength: 5000 }))),
    elements: Type.Array(ProposedElement, { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
)
export type NewProposal = Static<typeof NewProposal>

/** What a service without a known figure counts in the deficit index. */
export const unknownRules = ['leave-out', 'worst-case', 'median'] as const

/** The weights of the deficit index: a set of its own version, dated and sourced. */
export const DeficitWeights = Type.Object({
  version: Type.Integer(),
  unknownRule: Type.Enum([...unknownRules]),
  weights: Type.Array(Type.Object({ service: Type.String(), weight: Type.Number() })),
  source: Type.String(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  changedBy: Type.String(),
  validFrom: Type.String(),
  changeNote: Nullable(Type.String()),
})
export type DeficitWeights = Static<typeof DeficitWeights>

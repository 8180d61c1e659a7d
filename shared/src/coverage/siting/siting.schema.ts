import { type Static, Type } from 'typebox'
import { CoverageBasis } from '../coverage.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Known = Type.Number()
const Count = Type.Integer({ minimum: 0 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const Shape = Type.Unsafe<GeoJSON.Geometry>(Type.Object({ type: Type.String() }, { additionalProperties: true }))
const Longitude = Type.Number({ minimum: -180, maximum: 180 })
const Latitude = Type.Number({ minimum: -90, maximum: 90 })

export const mostPlaces = 20
export const mostOwnPoints = 200

/** Who is counted: people of census blocks, or households of settlements. They are never added. */
export const demands = ['people', 'settlements'] as const
export type Demand = (typeof demands)[number]

/** Where one could build: anywhere along the streets, on the listed sites, or at points of the planner's own. */
export const candidateSources = ['streets', 'sites', 'points'] as const
export type CandidateSource = (typeof candidateSources)[number]

/** POST /api/coverage/best-places. Exactly one of region and comuna; 202 with CoverageState while the engine is not ready. */
export const BestPlacesRequest = Type.Object(
  {
    set: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    service: Type.String({ minLength: 1, maxLength: 100 }),
    region: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
    comuna: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
    /** How many places to find. */
    p: Type.Integer({ minimum: 1, maximum: mostPlaces }),
    candidates: Type.Union([
      Type.Object(
        {
          from: Type.Literal('streets'),
          /** Metres between candidates; without it as close as the computation allows. */
          spacingM: Type.Optional(Type.Number({ minimum: 50, maximum: 5000 })),
        },
        { additionalProperties: false },
      ),
      Type.Object({ from: Type.Literal('sites') }, { additionalProperties: false }),
      Type.Object(
        {
          from: Type.Literal('points'),
          points: Type.Array(Type.Tuple([Longitude, Latitude]), { minItems: 1, maxItems: mostOwnPoints }),
        },
        { additionalProperties: false },
      ),
    ]),
    demand: Type.Enum([...demands]),
    /** Seconds that the solver may take. */
    timeLimitS: Type.Optional(Type.Number({ minimum: 1, maximum: 120 })),
  },
  { additionalProperties: false },
)
export type BestPlacesRequest = Static<typeof BestPlacesRequest>

const BestPlace = Type.Object({
  lng: Known,
  lat: Known,
  /** 1 is the one that serves most by itself; each next one serves most of those left. */
  order: Type.Integer({ minimum: 1 }),
  /** People (households) that nothing before it serves. */
  newPeople: Known,
  cumulativePeople: Known,
  street: Nullable(Type.String()),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  /** Of the list of sites: its row and name. */
  siteId: Nullable(Type.Integer()),
  siteName: Nullable(Type.String()),
  /** Far from any street: whom it serves is an estimate by straight line. */
  isEstimate: Type.Boolean(),
})

export const BestPlaces = Type.Object({
  set: Type.String(),
  service: Type.String(),
  standardM: Known,
  facilityKinds: Type.Array(Type.String()),
  demand: Type.Enum([...demands]),
  places: Type.Array(BestPlace),
  exact: Type.Object({
    people: Known,
    /** No choice among the candidates serves more. */
    bound: Known,
    /** (bound − people) ÷ bound. */
    gap: Known,
    seconds: Known,
    isProven: Type.Boolean(),
    solver: Type.String(),
  }),
  /** One place after the other, each the best at its turn: for comparison. */
  greedy: Type.Object({
    people: Known,
    places: Type.Array(Type.Object({ lng: Known, lat: Known, newPeople: Known })),
  }),
  /** People (households) within the standard already. */
  coveredBefore: Known,
  total: Known,
  /** Those whose distance nobody knows: neither covered nor to be covered. */
  unknown: Known,
  candidateCount: Count,
  /** Metres between candidates along the streets; null for sites and own points. */
  spacingM: Nullable(Known),
  /** Where the newly covered live: a MultiPoint, thinned to some thousands. */
  newlyCovered: Shape,
  basis: Nullable(CoverageBasis),
  said: Type.Array(Said),
})
export type BestPlaces = Static<typeof BestPlaces>

const Limits = Type.String({ maxLength: 60 })

/** GET /api/coverage/reach?lng=&lat= | facility= &metres=400,1000 | minutes=5,10,15 : how far one walks along the streets. */
export const ReachQuery = Type.Object({
  lng: Type.Optional(Longitude),
  lat: Type.Optional(Latitude),
  facility: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
  metres: Type.Optional(Limits),
  minutes: Type.Optional(Limits),
})
export type ReachQuery = Static<typeof ReachQuery>

export const furthestReachM = 10_000
export const furthestReachMinutes = 120

const ReachArea = Type.Object({
  limit: Known,
  /** MultiPolygon, outer rings counterclockwise; each larger limit contains the smaller ones. */
  area: Shape,
  areaM2: Known,
  /** People of census blocks who walk no farther; null where no block is loaded. */
  people: Nullable(Known),
  facilities: Type.Array(Type.Object({ kind: Type.String(), count: Count })),
})

export const Reach = Type.Object({
  from: Type.Object({
    lng: Known,
    lat: Known,
    facilityId: Nullable(Type.Integer()),
    name: Nullable(Type.String()),
    kind: Nullable(Type.String()),
  }),
  unit: Type.Enum(['metres', 'minutes']),
  /** By straight line, because no street is near: circles. */
  isEstimate: Type.Boolean(),
  /** Minutes follow the slope; otherwise a flat speed. */
  hasSlopes: Type.Boolean(),
  /** Ascending by limit. */
  areas: Type.Array(ReachArea),
  basis: Nullable(CoverageBasis),
  said: Type.Array(Said),
})
export type Reach = Static<typeof Reach>

import { type Static, Type } from 'typebox'
import { audiences } from '../demand/demandMeasures.ts'
import { contrastRelations, contrastUnits } from './contrastFigures.ts'
import { deprivations } from './deprivations.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const Year = Nullable(Type.Integer())

/** `05` a region, `05109` a comuna; absent: everything that is loaded. */
export const NeedQuery = Type.Object({
  in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })),
  audience: Type.Optional(Type.Enum([...audiences])),
})
export type NeedQuery = Static<typeof NeedQuery>

/** An official figure and ours, and why they differ; `relation` is `same` where they must not, but for rounding. */
export const ContrastRow = Type.Object({
  of: Type.Enum(['region', 'comuna']),
  code: Type.String(),
  name: Nullable(Type.String()),
  figure: Type.String(),
  unit: Type.Enum([...contrastUnits]),
  relation: Type.Enum([...contrastRelations]),
  official: Type.Object({ value: Type.Number(), name: Type.String(), source: Type.String(), year: Year }),
  ours: Type.Object({
    value: Type.Number(),
    low: Type.Number(),
    high: Type.Number(),
    how: Type.Enum(['counted', 'estimated', 'mixed']),
    /** Of which zones it is made, of `zonesOfPlace`. */
    zones: Type.Integer(),
    year: Year,
  }),
  zonesOfPlace: Type.Integer(),
  /** Of a region: comunas that both have. */
  comunas: Nullable(Type.Integer()),
  /** Ours minus the official one. */
  difference: Type.Number(),
  why: Said,
})
export type ContrastRow = Static<typeof ContrastRow>

/** GET /api/need/contrast?in=05 */
export const NeedContrast = Type.Object({ rows: Type.Array(ContrastRow), needYear: Year })
export type NeedContrast = Static<typeof NeedContrast>

const Families = Type.Object({ low: Type.Number(), high: Type.Number() })
const DeprivationSum = Type.Object({
  settlements: Type.Integer(),
  /** Settlements whose families nobody knows: in none of the figures. */
  settlementsUnknown: Type.Integer(),
  families: Type.Number(),
  oneOrMore: Families,
  threeOrMore: Families,
  parts: Type.Record(Type.Enum([...deprivations]), Families),
})

/** Slum deprivations of one settlement (SDG 11.1.1); null: what is unknown decides. */
export const SettlementDeprivationRow = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  comunaCode: Nullable(Type.String()),
  families: Nullable(Type.Number()),
  parts: Type.Record(Type.Enum([...deprivations]), Type.Enum(['deprived', 'not-deprived', 'unknown'])),
  least: Type.Integer(),
  most: Type.Integer(),
  oneOrMore: Nullable(Type.Boolean()),
  threeOrMore: Nullable(Type.Boolean()),
})
export type SettlementDeprivationRow = Static<typeof SettlementDeprivationRow>

/** GET /api/need/deprivations?in=05 */
export const NeedDeprivations = Type.Object({
  settlements: Type.Array(SettlementDeprivationRow),
  comunas: Type.Array(
    Type.Object({ code: Type.String(), name: Nullable(Type.String()), ...DeprivationSum.properties }),
  ),
  total: DeprivationSum,
  /** By which definition, and what nothing is known of. */
  definition: Said,
})
export type NeedDeprivations = Static<typeof NeedDeprivations>

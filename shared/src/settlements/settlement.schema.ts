import { type Static, Type } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const ServiceLevel = Type.Enum(['none', 'informal', 'shared', 'formal', 'unknown'])

/** What people may change of a settlement; absent fields stay as they are. */
export const SettlementEdit = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    householdCount: Type.Optional(
      Nullable(Type.Integer({ minimum: 0, maximum: 100_000, description: 'null is unknown' })),
    ),
    originYear: Type.Optional(Nullable(Type.Integer({ minimum: 1800, maximum: 2200 }))),
    water: Type.Optional(ServiceLevel),
    sewerage: Type.Optional(ServiceLevel),
    power: Type.Optional(ServiceLevel),
    notes: Type.Optional(Nullable(Type.String({ maxLength: 20_000 }))),
    changeNote: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type SettlementEdit = Static<typeof SettlementEdit>

export const Settlement = Type.Object({
  id: Type.Integer(),
  version: Type.Integer(),
  code: Nullable(Type.String()),
  name: Type.String(),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  status: Type.String(),
  householdCount: Nullable(Type.Integer()),
  householdSource: Nullable(Type.String()),
  householdYear: Nullable(Type.Integer()),
  originYear: Nullable(Type.Integer()),
  water: ServiceLevel,
  sewerage: ServiceLevel,
  power: ServiceLevel,
  notes: Nullable(Type.String()),
  areaM2: Nullable(Type.Number({ description: 'Geodesic; null without a boundary' })),
  /** The settlement this one repeats, while that is undecided or when it was decided so. */
  repeatsId: Nullable(Type.Integer()),
  changedBy: Type.String(),
  validFrom: Type.String(),
  dataset: Nullable(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      publisher: Nullable(Type.String()),
      licence: Nullable(Type.String()),
      referenceYear: Nullable(Type.Integer()),
      isDemonstration: Type.Boolean(),
    }),
  ),
  /** GeoJSON MultiPolygon, EPSG:4326. */
  boundary: Type.Unknown(),
})
export type Settlement = Static<typeof Settlement>

import { type Static, Type } from 'typebox'

/** Files that a plan is handed over as. A format is listed here once the server has a writer for it. */
export const planFormats = ['pdf', 'docx', 'xlsx', 'gpkg', 'geojson', 'json'] as const
export type PlanFormat = (typeof planFormats)[number]

/** POST /api/plans/:id/export. */
export const PlanExportRequest = Type.Object(
  {
    format: Type.Enum([...planFormats]),
    /** The newest run with a result where none is named. */
    run: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
    lang: Type.Optional(Type.Enum(['es', 'en'])),
  },
  { additionalProperties: false },
)
export type PlanExportRequest = Static<typeof PlanExportRequest>

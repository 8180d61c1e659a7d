import { type Static, Type } from 'typebox'

/** Whether the demonstration is in the database, and what goes with it when it is removed. */
export const DemonstrationState = Type.Object({
  isLoaded: Type.Boolean(),
  /** Rows by collection. */
  counts: Type.Record(Type.String(), Type.Integer()),
  /** Demonstration settlements and sites that somebody changed since they were loaded; removal takes them too. */
  editedRows: Type.Integer(),
  /** Plans that contain demonstration settlements; removal takes them too. */
  plans: Type.Integer(),
  /** Settlements that are not of the demonstration: loading beside them has to be asked for. */
  realSettlements: Type.Integer(),
})
export type DemonstrationState = Static<typeof DemonstrationState>

export const LoadDemonstration = Type.Object({
  force: Type.Optional(Type.Boolean({ description: 'Load although there are real settlements' })),
})

export const RemoveDemonstration = Type.Object({
  includeEdited: Type.Optional(Type.Boolean({ description: 'Remove although rows were edited since loading' })),
})

export const RemovedDemonstration = Type.Object({ rows: Type.Integer() })

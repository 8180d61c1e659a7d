import { Type } from 'typebox'

/** The answer 412 (application/problem+json): what is there now beside what the sender knew. */
export const StaleVersion = Type.Object(
  {
    code: Type.String({ description: 'version-conflict' }),
    conflicts: Type.Array(
      Type.Object({
        yourVersion: Type.Integer(),
        current: Type.Object({}, { additionalProperties: true, description: 'As GET answers it' }),
      }),
    ),
  },
  { additionalProperties: true },
)

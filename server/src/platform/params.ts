import { Type } from 'typebox'

/** A row's number in an address; what is no such number is refused before it reaches the database. */
export const IdParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

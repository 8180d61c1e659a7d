import { type RawBuilder, sql } from 'kysely'

/** A moment as the interface writes it. */
export const instant = (moment: RawBuilder<unknown>) =>
  sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

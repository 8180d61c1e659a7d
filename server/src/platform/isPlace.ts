import { noPlaceReasons } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'

const reasons = sql.join(noPlaceReasons.map((reason) => sql.lit(reason)))

/** Whether a row of `settlement` is one still (see noPlaceReasons); `alias` is what the statement calls the table. */
export const isPlace = (alias?: string): RawBuilder<boolean> =>
  sql<boolean>`coalesce(${sql.ref(alias === undefined ? 'closed_reason' : `${alias}.closed_reason`)}, '') not in (${reasons})`

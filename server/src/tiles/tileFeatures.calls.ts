import { sql } from 'kysely'
import type { Calls } from '../testing/sqlCalls.ts'
import { fragment } from './testing/fragment.ts'
import { tileFeatures } from './tileFeatures.queries.ts'

export const calls: Calls<typeof import('./tileFeatures.queries.ts')> = {
  tileFeatures: [fragment((own) => sql`with ${tileFeatures('sites', own).ctes} select 1`)],
}

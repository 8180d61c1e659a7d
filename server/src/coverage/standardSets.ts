import type { Db } from '../platform/database.ts'
import { standardSets } from './coverage.queries.ts'

/** Names that a plan may ask for. */
export async function standardSetNames(db: Db): Promise<string[]> {
  return (await standardSets(db)).map(({ name }) => name)
}

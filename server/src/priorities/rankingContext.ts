import { coverageEngine } from '../coverage/engine/engine.ts'
import { demandEngine } from '../demand/engine/engine.ts'
import { watchChanges } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import type { RankingContext } from './rankingSources.ts'

/** Where no server runs that has them already: engines of its own, to be ended after the work. */
export function openRankingContext(database: Database): RankingContext & { end(): Promise<void> } {
  const [coverage, demand] = [coverageEngine(database), demandEngine(database)]
  const end = async () => void (await Promise.all([coverage.end(), demand.end()]))
  return { database, coverage, demand, changes: watchChanges(database), end }
}

export async function withRankingContext<T>(
  database: Database,
  work: (context: RankingContext) => Promise<T>,
): Promise<T> {
  const context = openRankingContext(database)
  try {
    return await work(context)
  } finally {
    await context.end()
  }
}

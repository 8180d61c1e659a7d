import type { Db } from '../platform/database.ts'

/** Where the figures come from: the files behind them. */
export const sourcesOf = (db: Db, datasetIds: number[]) =>
  db
    .selectFrom('dataset')
    .select(['id', 'name', 'publisher', 'licence', 'reference_year as referenceYear', 'file_name as fileName'])
    .where('id', 'in', datasetIds)
    .orderBy('id')
    .execute()
export type CoverageSource = Awaited<ReturnType<typeof sourcesOf>>[number]

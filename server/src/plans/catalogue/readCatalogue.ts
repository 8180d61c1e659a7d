import type { CostRule, Package, PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { Db } from '../../platform/database.ts'
import { allCostRules, allPackages, allProgrammes } from './catalogue.queries.ts'

export interface Catalogue {
  packages: Package[]
  costRules: CostRule[]
  programmes: PlanProgramme[]
}

/** What plans can offer, what it costs where, and whose rules it follows, as of now. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  // One after the other: the embedded database has one process, which others wait for too.
  const packages = await allPackages(db)
  const costRules = await allCostRules(db)
  return { packages, costRules, programmes: await allProgrammes(db) }
}

import { findOgcCollection, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const [ogcRegions, ogcSettlements, ogcIndicators] = ['regions', 'settlements', 'indicators'].map(
  (id) => findOgcCollection(id)!,
) as [OgcCollection, OgcCollection, OgcCollection]

export const calls: Calls<typeof import('./collections.queries.ts')> = {
  findFacts: [{ args: [ogcSettlements] }, { args: [ogcRegions] }, { args: [ogcIndicators] }],
}

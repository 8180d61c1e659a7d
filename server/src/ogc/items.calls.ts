import { crs84, findCrs } from '@arraigo/shared/ogc/crs.ts'
import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import { findOgcCollection, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Calls } from '../testing/sqlCalls.ts'

const ogcItems = {
  limit: 10,
  bbox: { crs: crs84, boxes: [[-72, -34, -70, -32]] },
  time: { from: 2020, to: null },
  crs: crs84,
  filter: { op: '>', args: [{ property: 'household_count' }, 5] },
  filterCrs: crs84,
  sort: [],
  properties: ['name'],
  skipGeometry: false,
  cursor: null,
} satisfies ItemsRequest
const everything: ItemsRequest = { ...ogcItems, bbox: null, time: null, filter: null, properties: null }
const utm19 = findCrs('EPSG:32719')!
const [ogcRegions, ogcSettlements, ogcIndicators] = ['regions', 'settlements', 'indicators'].map(
  (id) => findOgcCollection(id)!,
) as [OgcCollection, OgcCollection, OgcCollection]

export const calls: Calls<typeof import('./items.queries.ts')> = {
  findItems: [
    { args: [ogcSettlements, everything] },
    { args: [ogcSettlements, ogcItems] },
    { args: [ogcSettlements, { ...everything, skipGeometry: true, properties: [], crs: utm19 }] },
    {
      args: [
        ogcSettlements,
        {
          ...everything,
          crs: findCrs('EPSG:4674')!,
          bbox: { crs: utm19, boxes: [[250000, 6e6, 260000, 7e6]] },
          sort: [
            { name: 'household_count', isDescending: true },
            { name: 'name', isDescending: false },
          ],
          cursor: { isBackward: false, keys: [null, 'a', 5] },
        },
      ],
    },
    {
      args: [
        ogcSettlements,
        {
          ...everything,
          sort: [{ name: 'valid_from', isDescending: true }],
          cursor: { isBackward: true, keys: ['2024-01-01', 5] },
        },
      ],
    },
    { args: [ogcRegions, ogcItems] },
    { args: [ogcIndicators, ogcItems] },
    { args: [ogcSettlements, everything, [1, 2]] },
  ],
  countItems: [{ args: [ogcSettlements, everything] }, { args: [ogcSettlements, ogcItems] }],
  estimateCost: [{ args: [ogcSettlements, ogcItems] }],
  chooseAmong: [{ args: [ogcRegions, ogcItems, { after: 0, rows: 200 }] }],
  findItem: [{ args: [ogcSettlements, 1, everything] }, { args: [ogcRegions, 1, everything] }],
  findVersion: [{ args: ['settlements'] }, { args: ['demand'] }],
}

import type { MultiPolygon } from 'geojson'
import type { Calls } from '../../testing/sqlCalls.ts'
import type { SiteValues } from './storeSites.queries.ts'

const boundary: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [-71.5, -33],
        [-71.4, -33],
        [-71.4, -33.1],
        [-71.5, -33],
      ],
    ],
  ],
}
const values: SiteValues = {
  name: 'Terreno',
  comunaCode: '05109',
  capacityFamilies: 60,
  landCostUf: 9000,
  worksUfPerFamily: null,
  owner: null,
  status: 'candidate',
  statusReason: null,
  study: null,
  studyYear: null,
  note: null,
}
const writer = { actor: 'planner', note: null }
const written = [{ id: 1, version: 1 }]

export const calls: Calls<typeof import('./storeSites.queries.ts')> = {
  lockSite: [{ args: [1] }],
  insertSite: [
    { args: [{ ...values, source: 'arraigo', sourceId: 'a', origin: 'drawn', boundary }, writer], rows: written },
  ],
  updateSite: [
    { args: [1, values, null, writer], rows: written },
    { args: [1, values, boundary, writer], rows: written },
  ],
  deleteSite: [{ args: [1] }],
  comunaOfShape: [{ args: [boundary] }],
  plansUsing: [{ args: [1] }],
  blockLand: [{ args: [1] }],
  siteFromProposal: [{ args: ['arraigo-proposals', 'b'] }],
  lockSiteRule: [{ args: [1] }],
  updateSiteRule: [
    {
      args: [
        {
          id: 1,
          programme: null,
          rule: 'area',
          limit: 2000,
          unit: 'm2',
          standardSet: null,
          forbids: false,
          source: 'Acuerdo',
          referenceYear: 2026,
          confidence: 'confirmed',
          version: 1,
          changeNote: null,
        },
        'planner',
      ],
    },
  ],
}

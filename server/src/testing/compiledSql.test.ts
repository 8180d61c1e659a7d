import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { crs84, findCrs } from '@arraigo/shared/ogc/crs.ts'
import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import { findOgcCollection, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openStaging } from '../imports/staging.queries.ts'
import { readVersionStamp } from '../platform/changes.queries.ts'
import { projectRoot } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { tileFeatures } from '../tiles/tileFeatures.queries.ts'
import { type TileFrame, tileFrame } from '../tiles/tileFrame.ts'
import { envelope, placeShapes, spotIn } from '../tiles/tileShapes.queries.ts'
import { fetchTile } from '../tiles/tiles.queries.ts'
import { layOut, recordingDatabase } from './recordedSql.ts'
import type { AnyCall, Calls, OwnCall } from './sqlCalls.ts'

const { comunas, settlements, facilities, streets, indicators, sites } = collections
const someDay = new Date(0)

const coverage: Calls<typeof import('../coverage/coverage.queries.ts')> = {
  standardSets: [{}],
  standardsOf: [{ args: ['siedu'] }],
  parametersOf: [{}],
  settlementsOfRegion: [{ args: ['05'] }],
  facilityPlaces: [{ args: [['school']] }],
  kindsInRegion: [{ args: [['school'], '05'] }],
  facilitiesNotCounted: [{ args: [['school'], '05'] }],
  coverageDatasetIds: [{ args: [['school'], '05'] }],
}

const decision = {
  id: 1,
  kind: 'repeated-record',
  collection: 'settlements',
  import_id: 1,
  row_id: 2,
  other_row_id: 3,
  params: {},
  created_at: someDay,
  choice: null,
  decided_at: null,
  decided_by: null,
}
const contradiction = {
  ...decision,
  kind: 'edited-since',
  collection: 'sites',
  params: { fields: { owner: ['a', 'b'], boundary: [null, null] }, shape: '01' },
}

const decisions: Calls<typeof import('../decisions/decisions.queries.ts')> = {
  listOpenDecisions: [{ rows: [decision] }, { rows: [contradiction] }],
  lockDecision: [{ args: [1] }],
  decide: [
    { args: [decision, 'keep-both', 'planner'] },
    { args: [decision, 'keep-first', 'planner'] },
    { args: [decision, 'keep-second', 'planner'] },
    { args: [contradiction, 'keep-edit', 'planner'] },
    { args: [contradiction, 'take-file', 'planner'] },
  ],
}

const demonstration: Calls<typeof import('../demonstration/demonstration.queries.ts')> = {
  insertDemonstrationDataset: [{ args: ['settlements'], rows: [{ id: 1 }] }],
  insertDemonstrationRows: [{ args: ['settlements', 1, '[]'] }, { args: ['indicators', 1, '[]'] }],
  setDemonstrationRows: [{ args: [1, 2] }],
  countDemonstration: [{}],
  countEditedDemonstration: [{ rows: [{ rows: 1 }] }],
  countDemonstrationPlans: [{ rows: [{ plans: 1 }] }],
  countRealSettlements: [{ rows: [{ rows: 1 }] }],
  hasNeverHeldData: [{}],
  lockDemonstration: [{}],
  deleteDemonstration: [{ rows: [{ id: 1 }] }],
}

const exports: Calls<typeof import('../exports/exports.queries.ts')> = {
  findRegionName: [{ args: ['05'] }],
  selectIds: [
    { args: [streets, {}] },
    { args: [comunas, { region: '05' }] },
    { args: [streets, { region: '05' }] },
    { args: [facilities, { comuna: '05109' }] },
    { args: [indicators, { comuna: '05109' }] },
  ],
  boundaryState: [{ args: [{ region: '05' }] }],
  countPlaceless: [{ args: [facilities, true] }, { args: [streets, true] }, { args: [indicators, false] }],
  summariseAttributes: [{ args: [streets, [1]] }],
  textWidths: [{ args: [streets, ['name'], [1]] }],
  summariseShapes: [{ args: [streets, [1]] }],
  fetchRows: [
    { args: [settlements, [1], { withMeasures: true }] },
    { args: [streets, [1], { withMeasures: true }] },
    { args: [indicators, [1]] },
  ],
  datasetsOf: [{ args: [streets, [1]] }],
}

const mapping: Mapping = {
  collection: 'facilities',
  source: 'own',
  sourceId: ['id'],
  fields: { kind: { constant: 'school' }, name: { from: 'name' }, status: { from: 'status' } },
  dataset: { name: 'Equipamientos' },
}
/** Of a file that this program wrote. */
const ownMapping: Mapping = { ...mapping, sourceFrom: 'source' }
const reading = { mapping, source: 'own', epsg: 4326, swapAxes: false, layer: 'a' }
const upload = { fileName: 'a.csv', fileHash: 'f1', fileBytes: 1, actor: 'planner' }
const merged = { added: 0, updated: 0 }
const storing = { importId: 1, datasetId: 2, source: 'own', actor: 'planner', note: 'import' }
const storedImport = { request: {}, counts: {}, created_at: someDay }
const stagedRow = {
  rowNo: 1,
  source: 'own',
  sourceId: '1',
  sourceIdBase: '1',
  fields: '{}',
  attributes: '{}',
  shape: null,
}

const checks: Calls<typeof import('../imports/checks.queries.ts')> = {
  isKnownCrs: [{ args: [4326] }],
  analyseStaged: [{}],
  settleRepeats: [{ args: [1, streets] }],
  repairShapes: [{ args: [1] }],
  reprojectShapes: [{ args: [1] }],
  dropImpossibleShapes: [{ args: [1, settlements] }, { args: [1, streets] }],
  countUncheckedComunas: [{ args: [1] }],
  flagOutsideComuna: [{ args: [1] }],
  reprojectPreview: [{ args: [['01']] }],
}

const imports: Calls<typeof import('../imports/imports.queries.ts')> = {
  createImport: [{ args: [{ ...upload, request: {} }], rows: [storedImport] }],
  findImport: [{ args: [1] }],
  listImports: [{}],
  claimImport: [{ args: [1] }],
  saveProgress: [{ args: [1, 'reading', 0.5] }],
  saveCollection: [{ args: [1, 'streets', 'f1'] }],
  finishImport: [{ args: [1, { state: 'stored' }] }],
  isCancelRequested: [{ args: [1] }],
  requestCancel: [{ args: [1] }],
  endDeadImports: [{ args: [true], rows: [{ id: 1 }] }, { args: [false] }],
  forgetAttempt: [{ args: [1] }],
  requireRunning: [{ args: [1], rows: [{ state: 'running' }] }],
  isUnfinished: [{ args: [1] }],
  listUploadsInUse: [{}],
  listResumable: [{}],
  saveHeartbeat: [{ args: [1] }],
  findStoredImport: [{ args: ['f1'] }],
  findQueuedRequest: [{ args: [1] }],
}

const importFindings: Calls<typeof import('../imports/findings.queries.ts')> = {
  insertFindings: [{ args: [1, [{ rule: 'a', severity: 'note', sourceRow: 1, sourceId: '1', params: {} }]] }],
  placeFindings: [{ args: [1] }],
  countRules: [{ args: [1] }],
  listFindings: [{ args: [1, { limit: 10 }] }, { args: [1, { rule: 'a', after: 1, limit: 10 }] }],
}

const datasets: Calls<typeof import('../imports/datasets.queries.ts')> = {
  findSameImport: [
    {
      args: [{ ...reading, isForComparison: false, collection: 'facilities', fileHash: 'f1' }],
      rows: [{ file_hash: 'f1' }],
    },
    { args: [{ ...reading, isForComparison: true, collection: 'settlements', fileHash: 'f1' }] },
  ],
  insertDataset: [
    {
      args: [{ ...upload, ...reading, isForComparison: false, importId: 1, format: 'csv', preset: null }],
      rows: [{ id: 1 }],
    },
  ],
  setDatasetRows: [{ args: [1, 2] }],
}

const stagedCounts: Calls<typeof import('../imports/stagedCounts.queries.ts')> = {
  countStaged: [{ args: [1], rows: [{}] }],
  countRegions: [
    { args: [1, true, { withoutRegion: 0, lastRow: 2 }] },
    { args: [1, true, { withoutRegion: 1, lastRow: 20_000 }] },
  ],
  countWithoutPlace: [{ args: [1, streets] }],
}

const importMappings: Calls<typeof import('../imports/mappings.queries.ts')> = {
  listMappings: [{}],
  saveMapping: [{ args: ['mine', mapping, 'planner'], rows: [{ id: 1 }] }],
  deleteMapping: [{ args: [1] }],
}

const merge: Calls<typeof import('../imports/merge.queries.ts')> = {
  mappedFields: [],
  stagedField: [],
  mergeRows: [
    { args: [facilities, { ...storing, mapping }] },
    { args: [facilities, { ...storing, mapping }], rows: [merged] },
    { args: [facilities, { ...storing, mapping: ownMapping }], rows: [merged] },
    { args: [streets, { ...storing, mapping }], rows: [merged] },
    { args: [indicators, { ...storing, mapping }], rows: [merged] },
  ],
  lockCollection: [{ args: [streets] }],
}

const knownSite = {
  row_id: 1,
  source_id: '1',
  current: { name: 'Before' },
  imported: { fields: { name: 'Before' }, shape: '01' },
  incoming: { name: 'After' },
  current_shape: '01',
  incoming_shape: '02',
  attributes: '{}',
}

const mergeEdited: Calls<typeof import('../imports/mergeEdited.queries.ts')> = {
  mergeEditedRows: [
    { args: [sites, { ...storing, mapping }], rows: [knownSite] },
    { args: [sites, { ...storing, mapping: ownMapping }], rows: [knownSite] },
    { args: [settlements, { ...storing, mapping }] },
  ],
}

const openDecisions: Calls<typeof import('../imports/openDecisions.queries.ts')> = {
  openDecisions: [
    {
      args: [
        {
          ...storing,
          collection: settlements,
          conflicts: [{ rowId: 1, sourceId: '1', fields: { name: ['a', 'b'] }, shape: null }],
        },
      ],
      rows: [{ id: 2, first_id: 1 }],
    },
  ],
}

const stage =
  (kind: Database['kind']): OwnCall =>
  async (recording) => {
    const staging = await openStaging({ ...recording, kind } as Database, 1)
    await staging.add([stagedRow])
    await staging.end()
  }
const staging: Calls<typeof import('../imports/staging.queries.ts')> = {
  openStaging: [stage('embedded'), stage('server')],
  clearStaging: [{ args: [1] }],
}

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

const ogcItemQueries: Calls<typeof import('../ogc/items.queries.ts')> = {
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
  findVersion: [{ args: ['settlements'] }],
}

const ogcFilters: Calls<typeof import('../ogc/filterSql.queries.ts')> = {
  idColumn: [],
  propertyColumn: [],
  filterCondition: [],
  boxes: [],
  findCrossing: [{ args: [[{ type: 'Point', coordinates: [0, 0] }]] }],
}

const ogcCollectionQueries: Calls<typeof import('../ogc/collections.queries.ts')> = {
  findFacts: [{ args: [ogcSettlements] }, { args: [ogcRegions] }, { args: [ogcIndicators] }],
}

const plan = {
  name: 'Plan',
  regionCode: '05',
  budgetUf: 1000,
  year: 2027,
  createdAt: someDay.toISOString(),
  parameters: {},
  items: [{ settlementId: 1, reason: { code: 'plan-closed' } }],
} as Plan

const plans: Calls<typeof import('../plans/plans.queries.ts')> = {
  regions: [{}],
  packageCosts: [{}],
  datasetsById: [{ args: [[1]] }],
  savePlan: [{ args: [plan, new Map(), 'planner'], rows: [{ id: 1 }] }],
  listPlans: [{ args: [10] }],
  findPlan: [{ args: [1], rows: [{ createdAt: someDay }] }],
  planShapes: [{ args: [1] }],
}

const priorities: Calls<typeof import('../priorities/priorities.queries.ts')> = {
  criteriaOf: [{ args: ['default'] }],
}

const search: Calls<typeof import('../search/search.queries.ts')> = {
  searchRows: [
    { args: ['regions', 0, 10] },
    { args: ['comunas', 0, 10] },
    { args: ['settlements', 0, 10] },
    { args: ['sites', 0, 10] },
    { args: ['facilities', 0, 10] },
    { args: ['streets', 0, 10] },
  ],
  numericCodes: [{ args: ['blocks', 0, 10] }],
  codedRows: [{ args: ['zones', [1, 2]] }],
  collectionVersions: [{}],
  comunaNames: [{}],
}

const territory: Calls<typeof import('../territory/territory.queries.ts')> = {
  summariseCollection: [{ args: ['settlements'] }, { args: ['streets'] }, { args: ['indicators'] }],
  countDatasets: [{}],
  listDatasets: [{}],
  removeDataset: [{ args: [1], rows: [{ id: 1, collection: 'streets' }] }],
}

const changes: Calls<typeof import('../platform/changes.queries.ts')> = {
  readVersions: [{ args: [new Map([['blocks', 1]])] }],
  readVersionStamp: [async ({ pool }) => void (await readVersionStamp({ pool, kind: 'server' }))],
}

const someTile = (collection: PlaceCollectionId, z: number) => ({ collection, tile: { z, x: 1, y: 1 } })
const tiles: Calls<typeof import('../tiles/tiles.queries.ts')> = {
  fetchTile: (
    [
      ['regions', 4],
      ['comunas', 5],
      ['zones', 14],
      ['blocks', 8],
      ['blocks', 10],
      ['blocks', 12],
      ['zoning', 15],
      ['streets', 9],
      ['streets', 14],
      ['facilities', 9],
      ['facilities', 14],
    ] as const
  ).map(([collection, z]) => async ({ db }) => {
    const run = async (query: { sql: string }) => (await db.executeQuery(CompiledQuery.raw(query.sql))).rows as object[]
    await fetchTile({ db, kind: 'server' }, { run }, someTile(collection, z), new AbortController().signal)
  }),
}
const frame = tileFrame(someTile('zones', 12).tile)
const fragment =
  (part: (frame: TileFrame) => RawBuilder<unknown>): OwnCall =>
  async ({ db }) =>
    void (await part(frame).execute(db))

// What is whole SQL only in a tile's query.
const tileShapes: Calls<typeof import('../tiles/tileShapes.queries.ts')> = {
  envelope: [fragment((own) => sql`select ${envelope(own)}`)],
  spotIn: [fragment((own) => sql`select ${spotIn(sql`location`, own)} from facility`)],
  placeShapes: [
    fragment((own) => sql`with ${placeShapes(own, 'polygon', true)} select 1`),
    fragment((own) => sql`with ${placeShapes(own, 'line', true)} select 1`),
    fragment((own) => sql`with ${placeShapes(own, 'any', false)} select 1`),
  ],
}
const tileFeature: Calls<typeof import('../tiles/tileFeatures.queries.ts')> = {
  tileFeatures: [fragment((own) => sql`with ${tileFeatures('sites', own).ctes} select 1`)],
}

const totals: Calls<typeof import('../tiles/totals.queries.ts')> = {
  deriveBlockTotals: [{}],
  deriveStreetTotals: [{}],
}

const callsOf: Record<string, Record<string, AnyCall[]>> = {
  'coverage/coverage': coverage,
  'decisions/decisions': decisions,
  'demonstration/demonstration': demonstration,
  'exports/exports': exports,
  'imports/checks': checks,
  'imports/datasets': datasets,
  'imports/findings': importFindings,
  'imports/imports': imports,
  'imports/mappings': importMappings,
  'imports/merge': merge,
  'imports/mergeEdited': mergeEdited,
  'imports/openDecisions': openDecisions,
  'imports/stagedCounts': stagedCounts,
  'imports/staging': staging,
  'ogc/collections': ogcCollectionQueries,
  'ogc/filterSql': ogcFilters,
  'ogc/items': ogcItemQueries,
  'plans/plans': plans,
  'platform/changes': changes,
  'priorities/priorities': priorities,
  'search/search': search,
  'territory/territory': territory,
  'tiles/tileFeatures': tileFeature,
  'tiles/tileShapes': tileShapes,
  'tiles/tiles': tiles,
  'tiles/totals': totals,
}

type Functions = Record<string, (...args: unknown[]) => unknown>

const sources = join(projectRoot, 'server/src')
const modules = globSync('**/*.queries.ts', { cwd: sources }).map((file) => file.replace('.queries.ts', ''))
const snapshotOf = (module: string) => join(dirname(module), '__sql__', `${basename(module)}.sql`)

describe.each(modules.sort())('SQL of %s.queries.ts', (module) => {
  test('has a call of every function', async () => {
    const calls = callsOf[module] ?? (await callsBeside(module))
    expect(Object.keys(calls).sort(), 'functions called in its .calls.ts').toEqual(
      Object.keys(await functionsOf(module)).sort(),
    )
  })

  test('is what was reviewed', async () => {
    const calls = callsOf[module] ?? (await callsBeside(module))
    const functions = await functionsOf(module)
    const parts = []
    for (const [name, own] of Object.entries(calls)) {
      for (const call of own) parts.push(await recordCall(name, functions[name]!, call))
    }
    await expect(parts.join('\n')).toMatchFileSnapshot(join(sources, snapshotOf(module)))
  })
})

test('there is no SQL of a module that is gone', () => {
  const known = new Set(modules.map(snapshotOf))
  expect(globSync('**/__sql__/*', { cwd: sources }).filter((file) => !known.has(file))).toEqual([])
})

/** Calls that a feature keeps beside its queries: `plans.calls.ts` exports `calls`, those of plans.queries.ts. */
async function callsBeside(module: string): Promise<Record<string, AnyCall[]>> {
  const path = join(sources, `${module}.calls.ts`)
  return existsSync(path) ? (await import(path)).calls : {}
}

async function functionsOf(module: string): Promise<Functions> {
  const exported: object = await import(join(sources, `${module}.queries.ts`))
  return Object.fromEntries(Object.entries(exported).filter(([, value]) => typeof value === 'function'))
}

async function recordCall(name: string, run: Functions[string], call: AnyCall): Promise<string> {
  const { args = [], rows = [] } = typeof call === 'function' ? {} : call
  const { statements, ...recording } = recordingDatabase(rows)
  await (typeof call === 'function' ? call(recording) : run(recording.db, ...args))
  expect(statements, `statements of ${name}`).not.toEqual([])
  // Many equal statements are one to read, and how many they are is worth knowing.
  const times = Map.groupBy(statements, layOut)
  const laidOut = [...times].map(([sql, { length }]) => `${length === 1 ? '' : `-- ${length} times:\n`}${sql};\n`)
  return [`-- ${name}(${args.map(brief).join(', ')})\n`, ...laidOut].join('')
}

/** An argument as far as it tells one call from another. */
function brief(arg: unknown): string {
  const isCollection = Object.values(collections).some((collection) => collection === arg)
  const text = isCollection ? (arg as { id: string }).id : JSON.stringify(arg)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import { describe, expect, test } from 'vitest'
import { openStaging } from '../imports/staging.queries.ts'
import { projectRoot } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { layOut, recordingDatabase } from './recordedSql.ts'
import type { AnyCall, Calls, OwnCall } from './sqlCalls.ts'

const { settlements, facilities, streets, indicators, sites } = collections
const someDay = new Date(0)

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

const callsOf: Record<string, Record<string, AnyCall[]>> = {
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

import { hash } from 'node:crypto'
import { demonstrationSource } from '@arraigo/shared/demonstration/demonstrationSource.ts'
import { normaliseGeometry } from '@arraigo/shared/geo/normaliseGeometry.ts'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { compileMapping, type MappedRow } from '@arraigo/shared/imports/applyMapping.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { countOtherValues } from '@arraigo/shared/imports/otherValues.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { unpivotRow } from '@arraigo/shared/imports/unpivot.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { type Collection, collections } from '@arraigo/shared/territory/collections.ts'
import type { Database } from '../platform/database.ts'
import { insertFindings, type NewFinding } from './findings.queries.ts'
import type { ImportProgress } from './importProgress.ts'
import { orientedRows } from './orientedRows.ts'
import type { SourceFile } from './readers/reader.ts'
import { soundEwkb } from './soundShape.ts'
import { openStaging, type StagedRow } from './staging.queries.ts'

/** What of a run staging needs. */
export interface StagedRun {
  importId: number
  layer: string
  mapping: Mapping
  /** Series of the rows that name none themselves. */
  source: string
  epsg: number
  swapAxes: boolean
  hasGeometry: boolean
}

export interface StagedFile {
  read: number
  leftOut: number
  rejected: number
  /** Rows whose id came before: for settleRepeats. */
  repeated: number
  findings: number
}

/** Which problems of a geometry mean that it was mended; the others mean that there is none to store. */
const repairs = new Set(['ring-closed', 'ring-dropped', 'line-dropped', 'geometry-parts-dropped'])
/** An index holds no longer key; no publisher's identifier comes near. */
const longestId = 500
const notes = new Set(['third-dimension-dropped'])

/**
 * Reads the layer to its end: maps every row, tidies its geometry, and puts what can be stored into import_row and what
 * is to be said into import_finding. Memory holds one batch and the ids met so far.
 */
export async function stageFile(
  database: Database,
  source: SourceFile,
  run: StagedRun,
  progress: ImportProgress,
): Promise<StagedFile> {
  const collection = collections[run.mapping.collection]
  const others = countOtherValues()
  const map = compileMapping(run.mapping, others.add)
  const tellApart = compileTellApart(run.mapping.sourceFrom !== undefined)
  const result: StagedFile = { read: 0, leftOut: 0, rejected: 0, repeated: 0, findings: 0 }

  const staging = await openStaging(database, run.importId)
  try {
    for await (const batch of orientedRows(source, run)) {
      const staged: StagedRow[] = []
      const findings: NewFinding[] = []
      for (const row of batch) {
        result.read++
        for (const figure of unpivotRow(run.mapping, row)) {
          const mapped = map(figure)
          if (mapped.leftOut) {
            result.leftOut++
            continue
          }
          const ready = prepareRow(row, mapped, collection, run, findings)
          if (ready === null) {
            result.rejected++
            continue
          }
          tellApart(ready)
          if (ready.sourceId !== ready.sourceIdBase) result.repeated++
          staged.push(ready)
        }
      }
      await staging.add(staged)
      await insertFindings(database.db, run.importId, findings)
      result.findings += findings.length
      await progress.at('reading', source.progress())
    }
    await staging.end()
    const notNamed = others.findings().map((finding) => ({ ...finding, sourceRow: null, sourceId: null }))
    await insertFindings(database.db, run.importId, notNamed)
    return result
  } catch (error) {
    staging.abort(error as Error)
    throw error
  }
}

/** The row as it will be staged, or null when it cannot be stored; says why in `findings`. */
function prepareRow(
  row: SourceRow,
  mapped: MappedRow,
  collection: Collection,
  run: StagedRun,
  findings: NewFinding[],
): StagedRow | null {
  const place = { sourceRow: row.rowNo, sourceId: mapped.sourceId }
  // Comunas are known by their code, whoever publishes them.
  const source = collection.id === 'comunas' ? run.source : (mapped.source ?? run.source)
  const isDemonstration = mapped.source === demonstrationSource
  if (isDemonstration) findings.push({ rule: 'demonstration-row', severity: 'rejected', params: {}, ...place })
  let isRejected = isDemonstration
  for (const finding of mapped.findings) {
    findings.push({ ...finding, ...place })
    if (finding.severity === 'rejected') isRejected = true
  }
  const { shape, issues } = readyShape(row, collection, run.epsg)
  const problems = [...(row.issues ?? []), ...issues]
  if (shape === null && collection.shape !== null && run.hasGeometry) {
    if (problems.length === 0) problems.push({ code: 'geometry-missing' })
    isRejected ||= !collection.isKeptWithoutPlace
  }
  for (const issue of problems) {
    const severity = notes.has(issue.code)
      ? 'note'
      : repairs.has(issue.code)
        ? 'repaired'
        : collection.isKeptWithoutPlace
          ? 'flagged'
          : 'rejected'
    findings.push({ rule: issue.code, severity, params: issue.params ?? {}, ...place })
  }
  if (isRejected) return null
  const fields = JSON.stringify(mapped.fields)
  const attributes = JSON.stringify(mapped.attributes)
  const id = collection.id === 'comunas' ? String(mapped.fields.code) : mapped.sourceId
  if (id !== null && id.length > longestId) {
    const params = { length: id.length, most: longestId }
    findings.push({ rule: 'source-id-too-long', severity: 'rejected', params, sourceRow: row.rowNo, sourceId: null })
    return null
  }
  const sourceId = id ?? contentHash(fields, attributes, shape)
  return { rowNo: row.rowNo, source, sourceId, sourceIdBase: sourceId, fields, attributes, shape }
}

/** The row's geometry as its collection stores it, and what was done to it. */
function readyShape(
  row: SourceRow,
  collection: Collection,
  epsg: number,
): { shape: Uint8Array | null; issues: readonly Issue[] } {
  if (collection.shape === null) return { shape: null, issues: [] }
  const { kind, hasNoLines = false } = collection.shape
  const sound = row.soundShape
  if (hasNoLines && isLine(row)) return { shape: null, issues: [wrongKind(row)] }
  if (sound !== undefined && (kind === 'any' || kind === sound.kind))
    return { shape: soundEwkb(sound, epsg), issues: [] }
  const { geometry, issues } = normaliseGeometry(row.geometry, kind)
  return { shape: geometry === null ? null : encodeWkb(geometry, epsg), issues }
}

/** A packed shape knows its kind without being opened. */
const isLine = (row: SourceRow) =>
  row.soundShape === undefined ? /^(Multi)?LineString$/.test(row.geometry?.type ?? '') : row.soundShape.kind === 'line'

const wrongKind = ({ geometry }: SourceRow): Issue => ({
  code: 'geometry-wrong-kind',
  params: { expected: 'polygon', found: geometry?.type ?? null },
})

/**
 * Gives a row whose id came before in its series a suffix: `settleRepeats` decides, once all are there, whether it is another
 * record. In a file that was exported from here, a suffix says of which record the row was found to be a repetition.
 */
function compileTellApart(isOwnExport: boolean): (row: StagedRow) => void {
  const series = new Map<string, Map<string, number>>()

  return (row) => {
    const times = series.get(row.source) ?? new Map<string, number>()
    series.set(row.source, times)
    const earlier = times.get(row.sourceId) ?? 0
    times.set(row.sourceId, earlier + 1)
    if (!isOwnExport) {
      if (earlier > 0) row.sourceId = nextFree(times, row.sourceIdBase, earlier + 1)
      return
    }
    // A row copied in the file: a number might be the suffix of a record further down.
    if (earlier > 0) row.sourceId = `${row.sourceIdBase}#${contentHash(row.fields, row.attributes, row.shape)}`
    const repeated = /^(.+)#[\w-]+$/.exec(row.sourceIdBase)?.[1]
    if (repeated !== undefined && times.has(repeated)) row.sourceIdBase = repeated
  }
}

/** `A#2`, or the next number that no record of the file has as its own id. */
function nextFree(times: Map<string, number>, base: string, from: number): string {
  let number = from
  while (times.has(`${base}#${number}`)) number++
  times.set(`${base}#${number}`, 1)
  return `${base}#${number}`
}

// Half of SHA-1 tells a few million rows apart and keeps the set of ids small.
function contentHash(fields: string, attributes: string, shape: Uint8Array | null): string {
  const place = shape === null ? null : Buffer.from(shape).toString('hex')
  return hash('sha1', [fields, attributes, place].join('\u0000'), 'base64url').slice(0, 16)
}

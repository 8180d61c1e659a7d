import { createHash } from 'node:crypto'
import { normaliseGeometry } from '@arraigo/shared/geo/normaliseGeometry.ts'
import { swapAxes } from '@arraigo/shared/geo/swapAxes.ts'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { compileMapping, type MappedRow } from '@arraigo/shared/imports/applyMapping.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { unpivotRow } from '@arraigo/shared/imports/unpivot.ts'
import { type Collection, collections } from '@arraigo/shared/territory/collections.ts'
import type { Database } from '../platform/database.ts'
import type { ImportProgress } from './importProgress.ts'
import { insertFindings, type NewFinding } from './imports.queries.ts'
import type { SourceFile } from './readers/reader.ts'
import { type StagedRow, stageRows } from './staging.queries.ts'

export interface StagedFile {
  read: number
  leftOut: number
  rejected: number
  /** Rows that repeat an earlier row's id with other content: the collection decides what that means. */
  repeatedIds: string[]
}

/** Which problems of a geometry mean that it was mended; the others mean that there is none to store. */
const repairs = new Set(['ring-closed', 'ring-dropped', 'line-dropped', 'geometry-parts-dropped'])
const notes = new Set(['third-dimension-dropped'])

/**
 * Reads the layer to its end: maps every row, tidies its geometry, and puts what can be stored into import_row and what
 * is to be said into import_finding. Memory holds one batch and the ids met so far.
 */
export async function stageFile(
  database: Database,
  source: SourceFile,
  layer: string,
  run: { importId: number; mapping: Mapping; epsg: number; swapAxes: boolean; hasGeometry: boolean },
  progress: ImportProgress,
): Promise<StagedFile> {
  const collection = collections[run.mapping.collection]
  const map = compileMapping(run.mapping)
  const seen = new Map<string, { rowNo: number; content: string; times: number }>()
  const result: StagedFile = { read: 0, leftOut: 0, rejected: 0, repeatedIds: [] }

  for await (const batch of source.rows(layer)) {
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
        if (ready === null) result.rejected++
        else if (settleIdentity(ready, seen, findings, result)) staged.push(ready)
      }
    }
    await stageRows(database, run.importId, staged)
    await insertFindings(database.db, run.importId, findings)
    await progress.at('reading', source.progress())
  }
  return result
}

/** The row as it will be staged, or null when it cannot be stored; says why in `findings`. */
function prepareRow(
  row: SourceRow,
  mapped: MappedRow,
  collection: Collection,
  run: { epsg: number; swapAxes: boolean; hasGeometry: boolean },
  findings: NewFinding[],
): StagedRow | null {
  const place = { sourceRow: row.rowNo, sourceId: mapped.sourceId }
  let isRejected = false
  for (const finding of mapped.findings) {
    findings.push({ ...finding, ...place })
    if (finding.severity === 'rejected') isRejected = true
  }
  const { geometry, issues } =
    collection.shape === null
      ? { geometry: null, issues: [] }
      : normaliseGeometry(
          run.swapAxes && row.geometry !== null ? swapAxes(row.geometry) : row.geometry,
          collection.shape.kind,
        )
  const problems = [...(row.issues ?? []), ...issues]
  if (geometry === null && collection.shape !== null && run.hasGeometry) {
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
  const shape = geometry === null ? null : Buffer.from(encodeWkb(geometry, run.epsg)).toString('hex')
  const fields = JSON.stringify(mapped.fields)
  const attributes = JSON.stringify(mapped.attributes)
  const sourceId = mapped.sourceId ?? contentHash(fields, attributes, shape)
  return { rowNo: row.rowNo, sourceId, sourceIdBase: sourceId, fields, attributes, shape }
}

/**
 * Decides what a repeated id is: the same row twice (stored once), or two records under one id (both kept, the later one
 * with a suffix). Nothing is lost and nothing is counted twice in silence. Returns whether the row is to be stored.
 */
function settleIdentity(
  row: StagedRow,
  seen: Map<string, { rowNo: number; content: string; times: number }>,
  findings: NewFinding[],
  result: StagedFile,
): boolean {
  const first = seen.get(row.sourceIdBase)
  const content = contentHash(row.fields, row.attributes, row.shape)
  if (first === undefined) {
    seen.set(row.sourceIdBase, { rowNo: row.rowNo, content, times: 1 })
    return true
  }
  const place = { sourceRow: row.rowNo, sourceId: row.sourceIdBase }
  if (first.content === content) {
    findings.push({ rule: 'row-repeated', severity: 'rejected', params: { firstRow: first.rowNo }, ...place })
    result.rejected++
    return false
  }
  first.times++
  row.sourceId = `${row.sourceIdBase}#${first.times}`
  findings.push({
    rule: 'source-id-repeated',
    severity: 'flagged',
    params: { firstRow: first.rowNo, id: row.sourceIdBase },
    ...place,
  })
  result.repeatedIds.push(row.sourceId)
  return true
}

// Half of SHA-1 tells a few million rows apart and keeps the set of ids small.
const contentHash = (...parts: (string | null)[]) =>
  createHash('sha1').update(parts.join('\u0000')).digest('base64url').slice(0, 16)

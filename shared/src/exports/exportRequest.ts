import type { Issue } from '../problems/issue.ts'
import { type CollectionId, collectionIds, collections } from '../territory/collections.ts'
import { type ExportFormat, exportFormatIds, exportFormats, findFormat, formatsInWords } from './exportFormats.ts'

export interface ExportRequest {
  collection: CollectionId
  format: ExportFormat
  /** Two digits. */
  region?: string
  /** Five digits. */
  comuna?: string
  /** Column names and fixed values in Spanish words instead of the names and codes that programs know. */
  inWords?: true
}

/** What a person or an address asked for, not checked yet. */
export interface AskedExport {
  collection: string
  /** A format's name or extension; or the name of the file to write, from which it is taken. */
  format?: string | undefined
  fileName?: string | undefined
  region?: string | undefined
  comuna?: string | undefined
  /** 'es', or nothing. */
  words?: string | undefined
}

/**
 * The request with its codes padded ("5" → "05"), or everything that is wrong with it.
 * Whether the region exists is for the database to say.
 */
export function readExportRequest(asked: AskedExport): { request: ExportRequest } | { issues: Issue[] } {
  const issues: Issue[] = []
  const collection = collectionIds.find((id) => id === asked.collection)
  if (collection === undefined) {
    issues.push({
      code: 'export-collection-unknown',
      path: 'collection',
      params: { name: asked.collection, known: collectionIds.join(', ') },
    })
  }
  const format = readFormat(asked, issues)
  const region = readCode(asked.region, 2, { code: 'export-region-invalid', path: 'region' }, issues)
  const comuna = readCode(asked.comuna, 5, { code: 'export-comuna-invalid', path: 'comuna' }, issues)
  if (region !== undefined && comuna !== undefined && !comuna.startsWith(region)) {
    issues.push({ code: 'export-comuna-elsewhere', path: 'comuna', params: { comuna, region } })
  }
  if (
    collection !== undefined &&
    format !== null &&
    collections[collection].shape === null &&
    exportFormats[format].needsGeometry
  ) {
    issues.push({ code: 'export-needs-geometry', path: 'format', params: { collection, format } })
  }
  if (asked.words !== undefined) issues.push(...wordsIssues(asked.words, format))
  if (collection === undefined || format === null || issues.length > 0) return { issues }
  const inWords = asked.words !== undefined && { inWords: true as const }
  return { request: { collection, format, ...(region && { region }), ...(comuna && { comuna }), ...inWords } }
}

function wordsIssues(words: string, format: ExportFormat | null): Issue[] {
  if (words !== 'es') return [{ code: 'export-words-unknown', path: 'words', params: { words } }]
  if (format === null || formatsInWords.includes(format)) return []
  return [{ code: 'export-words-not-in-format', path: 'words', params: { format, known: formatsInWords.join(', ') } }]
}

function readFormat(asked: AskedExport, issues: Issue[]): ExportFormat | null {
  const name = asked.format ?? /\.(\w+)$/.exec(asked.fileName ?? '')?.[1]
  const format = name === undefined ? null : findFormat(name)
  if (format === null) {
    const known = exportFormatIds.join(', ')
    if (name === undefined) issues.push({ code: 'export-format-missing', path: 'format', params: { known } })
    else issues.push({ code: 'export-format-unknown', path: 'format', params: { name, known } })
  }
  return format
}

/** Codes are text with their zeros; a spreadsheet or a shell may have taken the first one away. Undefined where it is wrong. */
function readCode(text: string | undefined, digits: number, problem: Issue, issues: Issue[]): string | undefined {
  if (text === undefined) return undefined
  const code = text.trim().padStart(digits, '0')
  const isMissingMoreThanOneZero = text.trim().length < digits - 1
  if (/^\d+$/.test(code) && code.length === digits && !isMissingMoreThanOneZero) return code
  issues.push({ ...problem, params: { value: text } })
  return undefined
}

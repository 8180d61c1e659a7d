import type { Issue } from '../problems/issue.ts'
import { extensionOf, type FileKind, fileKinds, isFileKind, kindOfName } from './fileKinds.ts'
import type { ContentKind } from './recogniseContent.ts'

/** What a file says of itself, and what it is. */
export interface FileClaim {
  fileName: string
  /** Content-Type as sent; null where none was. */
  declaredType: string | null
  content: ContentKind
}

/** Types that say nothing: browsers send them for what they do not know. */
const meaningless = ['', 'application/octet-stream', 'binary/octet-stream', 'application/x-www-form-urlencoded']
const anyText = new Set<ContentKind>(['text', 'csv', 'kml', 'geojson'])

/** The kind under which the file is kept, or why it is not: content decides, and name and declared type have to agree. */
export function judgeFile({ fileName, declaredType, content }: FileClaim): { kind: FileKind } | { issue: Issue } {
  const name = fileName
  if (content === 'empty') return { issue: { code: 'attachment-empty', params: { name } } }
  if (!isFileKind(content)) return { issue: { code: 'attachment-kind-refused', params: { name, found: content } } }
  const extension = extensionOf(fileName)
  const named = kindOfName(fileName)
  if (extension !== '' && named === null && !isNumeric(extension)) {
    return { issue: { code: 'attachment-extension-unknown', params: { name, extension, found: content } } }
  }
  // A table or a list of places is text too: its name says as what it is meant.
  const kind = named !== null && (named === content || isTextNamed(named, content)) ? named : content
  if (named !== null && named !== kind) return { issue: mismatch(name, named, content) }
  const declared = (declaredType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (meaningless.includes(declared) || agrees(kind, declared)) return { kind }
  return {
    issue: { code: 'attachment-type-differs', params: { name, declared: declared.slice(0, 100), found: content } },
  }
}

const mismatch = (name: string, says: FileKind, found: ContentKind): Issue => ({
  code: 'attachment-not-what-it-says',
  params: { name, says, found },
})

/** `foto 2024.05.31` ends in no extension. */
const isNumeric = (extension: string) => /^\d+$/.test(extension)
const isTextNamed = (named: FileKind, content: FileKind) =>
  named === 'text' ? anyText.has(content) : named === 'csv' && content === 'text'

const agrees = (kind: FileKind, declared: string): boolean =>
  declared === fileKinds[kind].mediaType || (fileKinds[kind].alsoDeclared as readonly string[]).includes(declared)

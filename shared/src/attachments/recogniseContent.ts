import type { FileKind } from './fileKinds.ts'

/** Kinds that are known and not kept: they could run, or nobody could look at them. */
export type RefusedKind =
  | 'html'
  | 'svg'
  | 'program'
  | 'script'
  | 'office-macros'
  | 'office-old'
  | 'archive'
  | 'gif'
  | 'tiff'
  | 'bmp'
  | 'video'
  | 'audio'
  | 'empty'
  | 'unknown-binary'

export type ContentKind = FileKind | RefusedKind

/** First bytes that tell a kind (of the formats' own specifications); `.` is any byte. */
const signatures: readonly (readonly [kind: ContentKind, bytes: string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['webp', 'RIFF....WEBP'],
  ['heic', '....ftyphei'],
  ['heic', '....ftyphev'],
  ['heic', '....ftypmif1'],
  ['heic', '....ftypmsf1'],
  ['pdf', '%PDF-'],
  ['video', '....ftyp'],
  ['video', '\x1aE\xdf\xa3'],
  ['video', 'RIFF....AVI '],
  ['audio', 'RIFF....WAVE'],
  ['audio', 'OggS'],
  ['audio', 'ID3'],
  ['gif', 'GIF8'],
  ['bmp', 'BM....\0\0\0\0'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['office-old', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['archive', 'Rar!'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\x1f\x8b'],
  ['archive', 'BZh'],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['program', '\xca\xfe\xba\xbe'],
  ['program', '\xcf\xfa\xed\xfe'],
  ['program', '\xfe\xed\xfa\xcf'],
  ['program', '\0asm'],
]

/**
 * What a file is, by its content alone. `head` is its beginning (64 kB are enough), `tail` its end, where a zip has the list
 * of what is in it; both may be the whole file.
 */
export function recogniseContent(head: Uint8Array, tail: Uint8Array): ContentKind {
  if (head.length === 0) return 'empty'
  const first = byteText(head.subarray(0, 16))
  // Two or three letters begin a text as well.
  const known = signatures.find(([, bytes]) => startsAs(first, bytes) && (bytes.length > 3 || holdsControls(head)))
  if (known !== undefined) return known[0]
  if (first.startsWith('PK\x03\x04')) return recogniseZip(head, tail)
  return recogniseText(head)
}

const startsAs = (first: string, bytes: string): boolean =>
  first.length >= bytes.length && [...bytes].every((byte, at) => byte === '.' || byte === first[at])

/** One character a byte; the "latin1" of TextDecoder is windows-1252, where 0x89 is another character. */
function byteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

/** OpenDocument says its type in the first entry (ODF 1.3 part 2, 3.3); Office Open XML by the names of its parts. */
function recogniseZip(head: Uint8Array, tail: Uint8Array): ContentKind {
  const declared = /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet)(?!-)/s.exec(
    byteText(head.subarray(0, 120)),
  )
  const names = entryNames(tail)
  if (names.some((name) => /(^|\/)(vbaProject\.bin|Basic\/.*\.xml)$/i.test(name))) return 'office-macros'
  if (declared !== null) return declared[1] === 'text' ? 'odt' : 'ods'
  if (!names.includes('[Content_Types].xml')) return 'archive'
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : 'archive'
}

/** Names in a zip's central directory (APPNOTE 4.3.12), as far as it lies in `tail`. */
function entryNames(tail: Uint8Array): string[] {
  const text = byteText(tail)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const names: string[] = []
  for (let at = text.indexOf('PK\x01\x02'); at !== -1; at = text.indexOf('PK\x01\x02', at + 4)) {
    if (at + 46 > tail.length) break
    names.push(text.slice(at + 46, at + 46 + view.getUint16(at + 28, true)))
  }
  return names
}

/** Characters that no text has: those of a file that is something else. */
export const holdsControls = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b)

function recogniseText(head: Uint8Array): ContentKind {
  if (holdsControls(head)) return 'unknown-binary'
  // What stands before the first element says nothing: a mark of the encoding, comments, declarations.
  const text = new TextDecoder().decode(head).replace(/^\s*(<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*/i, '')
  if (/^<!doctype\s+html|^<(html|head|body|script|iframe|meta|title|style|link|object|embed|form)[\s/>]/i.test(text)) {
    return 'html'
  }
  if (/^(<!doctype\s+svg[^>]*>\s*)?<svg[\s>]/i.test(text)) return 'svg'
  if (/^<(?:\w+:)?kml[\s>]/i.test(text)) return 'kml'
  if (/^#!/.test(text)) return 'script'
  return isGeojson(text) ? 'geojson' : 'text'
}

const geojsonTypes = '(Feature|FeatureCollection|(Multi)?(Point|LineString|Polygon)|GeometryCollection)'
const isGeojson = (text: string): boolean =>
  text.startsWith('{') && new RegExp(`"type"\\s*:\\s*"${geojsonTypes}"`).test(text)

import { open, stat } from 'node:fs/promises'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'

export interface FileKind {
  format: 'json' | 'geopackage' | 'text' | 'zip' | 'kml' | 'shapefile' | 'flatgeobuf' | 'geotiff' | 'folder'
  /** Of JSON; other text is looked at more closely by its reader. */
  encoding: string
}

const HEAD_BYTES = 4096

/** What a file is by its first bytes; its name says nothing. */
export async function detectFormat(path: string): Promise<FileKind> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new IssuesError([{ code: 'file-not-found', params: { file: path } }])
  if (info.isDirectory()) return { format: 'folder', encoding: 'utf-8' }
  if (info.size === 0) throw new IssuesError([{ code: 'file-empty' }])
  const head = await readHead(path)
  const binary = binaryFormat(head)
  return binary === null ? textFormat(head) : { format: binary, encoding: 'utf-8' }
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const startsWith = (head: Buffer, bytes: number[]) => bytes.every((byte, index) => head[index] === byte)

function binaryFormat(head: Buffer): FileKind['format'] | null {
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (head.subarray(0, 15).toString('latin1') === 'SQLite format 3') return 'geopackage'
  if (startsWith(head, [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62])) return 'flatgeobuf'
  if (head.length >= 100 && head.readInt32BE(0) === 9994 && head.readInt32LE(28) === 1000) return 'shapefile'
  if (tiffStarts.some((bytes) => startsWith(head, bytes))) return 'geotiff'
  if (looksLikeDbf(head)) throw new IssuesError([{ code: 'shapefile-without-shp' }])
  const name = knownOthers.find(({ bytes }) => startsWith(head, bytes))?.name
  if (name !== undefined) throw new IssuesError([{ code: 'format-not-supported', params: { format: name } }])
  return null
}

/** In either order of bytes, TIFF and BigTIFF. */
const tiffStarts = [
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x49, 0x49, 0x2b, 0x00],
  [0x4d, 0x4d, 0x00, 0x2b],
]

/** Version, date and header length of a dBASE table: what is left when somebody sends the `.dbf` of a Shapefile alone. */
const looksLikeDbf = (head: Buffer) =>
  head.length > 64 &&
  head[0] === 0x03 &&
  head[2]! >= 1 &&
  head[2]! <= 12 &&
  head[3]! >= 1 &&
  head[3]! <= 31 &&
  head.readUInt16LE(8) % 32 === 1

const knownOthers = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'Excel (xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'Parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
]

function textFormat(head: Buffer): FileKind {
  const encoding = startsWith(head, [0xff, 0xfe]) ? 'utf-16le' : startsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
  const text = head.toString(encoding === 'utf-16le' ? 'utf16le' : 'utf8')
  const start = (encoding === 'utf-16be' ? head.toString('latin1').replaceAll('\0', '') : text)
    .replace(/^(\uFEFF|\xFE\xFF)/, '')
    .trimStart()
  if (encoding === 'utf-8' && head.includes(0)) throw new IssuesError([{ code: 'format-unknown' }])
  if (start === '') throw new IssuesError([{ code: 'file-empty' }])
  if ('{[\u001e'.includes(start.charAt(0))) return { format: 'json', encoding }
  if (/^<(!doctype html|html)/i.test(start)) throw new IssuesError([{ code: 'file-is-web-page' }])
  if (start.startsWith('<')) return xmlFormat(start, encoding)
  return { format: 'text', encoding }
}

function xmlFormat(start: string, encoding: string): FileKind {
  if (/<(\w+:)?kml[\s>]/i.test(start) || /<!ENTITY/i.test(start)) return { format: 'kml', encoding }
  const root = /<(?![?!])([\w:.-]+)/.exec(start)?.[1] ?? 'XML'
  throw new IssuesError([{ code: 'format-not-supported', params: { format: root } }])
}

import { isAscii, isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { setColumn } from '@arraigo/shared/imports/setColumn.ts'
import iconv from 'iconv-lite'

export interface DbfField {
  /** As in the file: two columns may have the same. */
  name: string
  type: string
  at: number
  length: number
}

export interface DbfTable {
  fields: DbfField[]
  /** As announced by the header. */
  recordCount: number
  recordBytes: number
  headerBytes: number
  /** Of the file as it is, to compare with what the header announces. */
  fileBytes: number
  /** From the language driver id; null where the header does not say. */
  encoding: string | null
}

const HEADER_BYTES = 32
const FIELD_BYTES = 32
const NAME_BYTES = 10
const END_OF_FIELDS = 0x0d

/** Language driver ids seen in files of the region. */
const encodings: Record<number, string> = {
  1: 'cp437',
  2: 'cp850',
  3: 'windows-1252',
  87: 'windows-1252',
  88: 'windows-1252',
  79: 'cp850',
}

/** Reads a dBASE header. Throws an Error that says what does not fit. */
export async function readDbfHeader(path: string): Promise<DbfTable> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(HEADER_BYTES)
    const { bytesRead } = await file.read(head, 0, HEADER_BYTES, 0)
    const headerBytes = head.readUInt16LE(8)
    const recordBytes = head.readUInt16LE(10)
    if (bytesRead < HEADER_BYTES || headerBytes < HEADER_BYTES + 1 || recordBytes < 1) throw new Error('dBASE header')
    const body = Buffer.alloc(headerBytes - HEADER_BYTES)
    await file.read(body, 0, body.length, HEADER_BYTES)
    const encoding = encodings[head[29]!] ?? null
    return {
      fields: readFields(body, encoding),
      recordCount: head.readUInt32LE(4),
      recordBytes,
      headerBytes,
      fileBytes: (await file.stat()).size,
      encoding,
    }
  } finally {
    await file.close()
  }
}

function readFields(body: Buffer, encoding: string | null): DbfField[] {
  const fields: DbfField[] = []
  // The first byte of a record is its deletion mark.
  let at = 1
  for (let start = 0; start + FIELD_BYTES <= body.length && body[start] !== END_OF_FIELDS; start += FIELD_BYTES) {
    const name = body.subarray(start, start + 11)
    const end = name.indexOf(0)
    const length = body[start + 16]!
    fields.push({
      name: readName(name.subarray(0, end < 0 ? 11 : end), encoding),
      type: String.fromCharCode(body[start + 11]!),
      at,
      length,
    })
    at += length
  }
  return fields
}

/** A name has 10 bytes: UTF-8 is often cut off inside its last character, which then says nothing. */
function readName(bytes: Buffer, encoding: string | null): string {
  if (isUtf8(bytes)) return bytes.toString('utf8').trim()
  const whole = [1, 2, 3].map((cut) => bytes.subarray(0, bytes.length - cut)).find(isUtf8)
  // Without another accent before it, a last byte may as well be a letter of Latin-1.
  const isCutOff = bytes.length >= NAME_BYTES && whole !== undefined && !isAscii(whole)
  if (isCutOff) return whole.toString('utf8').trim()
  return iconv.decode(bytes, encoding ?? 'windows-1252').trim()
}

const DELETED = 0x2a

export const isDeleted = (record: Buffer): boolean => record[0] === DELETED

export function readRecord(record: Buffer, fields: DbfField[], encoding: string): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const { name, type, at, length } of fields) {
    const bytes = record.subarray(at, at + length)
    setColumn(properties, name, type === 'C' ? readText(bytes, encoding) : readValue(type, bytes))
  }
  return properties
}

function readText(bytes: Buffer, encoding: string): string | null {
  const text = (encoding === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding))
    .replaceAll('\0', '')
    .trim()
  return text === '' ? null : text
}

const MAX_EXACT_DIGITS = 15

function readValue(type: string, bytes: Buffer): unknown {
  if (type === 'O' && bytes.length === 8) return bytes.readDoubleLE(0)
  if (type === 'I' && bytes.length === 4) return bytes.readInt32LE(0)
  const text = bytes.toString('latin1').replaceAll('\0', '').trim()
  // Asterisks are what a value too wide for its column is stored as.
  if (text === '' || text.startsWith('*')) return null
  if (type === 'N' || type === 'F') return readNumber(text)
  if (type === 'L') return /^[TtYySs]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null
  if (type === 'D' && /^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  return text
}

/** Long integers are codes and stay text: a number would round them. */
function readNumber(text: string): number | string | null {
  const isLong = /^\d+$/.test(text) && text.length > MAX_EXACT_DIGITS
  const number = Number(text.replace(',', '.'))
  return isLong ? text : Number.isFinite(number) ? number : null
}

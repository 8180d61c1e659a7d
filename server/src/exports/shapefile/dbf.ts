import { open } from 'node:fs/promises'
import { cutToBytes, type ScalarCell } from '../cellText.ts'
import type { ColumnType } from '../exportColumns.ts'

export interface DbfField {
  /** At most 10 bytes. */
  name: string
  type: 'C' | 'N' | 'L' | 'D'
  width: number
  decimals: number
}

export const MAX_TEXT_BYTES = 254
/** dBASE III limits the fields to 255 and GDAL reads records of up to 65,535 bytes. */
export const MAX_FIELDS = 255
export const MAX_RECORD_BYTES = 65_535

const MAX_NAME_BYTES = 10
const FIELD_BYTES = 32

/** Unique names of at most 10 bytes, in the order of the columns: `doubled_up`, `doubled__2`. */
export function dbfNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let candidate = cutToBytes(name, MAX_NAME_BYTES)
    for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
      candidate = `${cutToBytes(name, MAX_NAME_BYTES - String(count).length - 1)}_${count}`
    }
    taken.add(candidate.toLowerCase())
    return candidate
  })
}

/** `maxTextBytes` is the longest text of the column. */
export function dbfField(name: string, type: ColumnType, maxTextBytes: number): DbfField {
  switch (type) {
    case 'integer':
      // 17 characters hold every whole number that a double does, with its sign.
      return { name, type: 'N', width: 18, decimals: 0 }
    case 'number':
      // The shortest text of any double that is the same double when read back has at most 24 characters.
      return { name, type: 'N', width: 24, decimals: 15 }
    case 'boolean':
      return { name, type: 'L', width: 1, decimals: 0 }
    case 'date':
      return { name, type: 'D', width: 8, decimals: 0 }
    default:
      return { name, type: 'C', width: Math.max(1, Math.min(MAX_TEXT_BYTES, maxTextBytes)), decimals: 0 }
  }
}

export const recordBytes = (fields: readonly DbfField[]) => fields.reduce((sum, field) => sum + field.width, 1)

export interface DbfWriter {
  add(cells: readonly ScalarCell[]): void
  flush(): Promise<void>
  finish(): Promise<void>
  close(): Promise<void>
}

/** Writes `<path>.dbf` (dBASE III) and `<path>.cpg`. Text is UTF-8, as the .cpg says. `onCut` hears of text cut short. */
export async function openDbf(
  path: string,
  fields: readonly DbfField[],
  onCut: (fieldIndex: number) => void,
): Promise<DbfWriter> {
  const file = await open(`${path}.dbf`, 'w')
  const headerBytes = 32 + fields.length * FIELD_BYTES + 1
  let records: Buffer[] = []
  let count = 0
  let position = headerBytes
  const write = async () => {
    const body = Buffer.concat(records)
    await file.write(body, 0, body.length, position)
    position += body.length
    records = []
  }
  return {
    add(cells) {
      count++
      records.push(
        Buffer.from(' '),
        ...fields.map((field, index) => fieldBytes(field, cells[index] ?? null, () => onCut(index))),
      )
    },
    flush: write,
    async finish() {
      await write()
      await file.write(Buffer.from([0x1a]), 0, 1, position)
      const header = dbfHeader(fields, headerBytes, count)
      await file.write(header, 0, header.length, 0)
    },
    close: () => file.close(),
  }
}

function dbfHeader(fields: readonly DbfField[], headerBytes: number, count: number): Buffer {
  const header = Buffer.alloc(headerBytes)
  const today = new Date()
  header.set([0x03, today.getUTCFullYear() - 1900, today.getUTCMonth() + 1, today.getUTCDate()])
  header.writeUInt32LE(count, 4)
  header.writeUInt16LE(headerBytes, 8)
  header.writeUInt16LE(recordBytes(fields), 10)
  fields.forEach((field, index) => {
    const at = 32 + index * FIELD_BYTES
    header.write(field.name, at, 'utf8')
    header.write(field.type, at + 11, 'latin1')
    header.set([field.width, field.decimals], at + 16)
  })
  header[headerBytes - 1] = 0x0d
  return header
}

/** Null is blank in every type: for truth values a question mark would do too, but GDAL shows it. */
function fieldBytes(field: DbfField, cell: ScalarCell, onCut: () => void): Buffer {
  const bytes = Buffer.alloc(field.width, ' ')
  if (cell === null) return bytes
  if (field.type === 'L') bytes.write(cell ? 'T' : 'F')
  else if (field.type === 'D') bytes.write(String(cell).replaceAll('-', ''))
  else if (field.type === 'N') bytes.write(String(cell).padStart(field.width))
  else {
    const text = String(cell)
    const kept = cutToBytes(text, field.width)
    if (kept.length < text.length) onCut()
    bytes.write(kept)
  }
  return bytes
}

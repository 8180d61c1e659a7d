import type { StagedRow } from './staging.queries.ts'

/** What a binary COPY begins with: its signature, no flags, no extension. */
export const copyStart = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
/** A row of −1 columns ends it. */
export const copyEnd = Buffer.from([0xff, 0xff])

const COLUMNS = 8
const FIXED_BYTES = 2 + COLUMNS * 4 + 8 + 4 + 2
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_UTF8_BYTES = 3
const JSONB_VERSION = 1

interface Writer {
  out: Buffer
  at: number
}

/**
 * Rows of import_row (import_id, row_no, source, source_id, source_id_base, fields, attributes, shape) as PostgreSQL's
 * binary COPY wants them. As text they would be a third more, and reading hexadecimal costs the server a third of its time.
 */
export function encodeCopyRows(importId: number, rows: readonly StagedRow[]): Buffer {
  const most = rows.reduce((sum, row) => sum + mostBytes(row), 0)
  const writer: Writer = { out: Buffer.allocUnsafe(most), at: 0 }
  for (const row of rows) {
    writer.at = writer.out.writeInt16BE(COLUMNS, writer.at)
    writer.at = writer.out.writeInt32BE(8, writer.at)
    writer.at = writer.out.writeBigInt64BE(BigInt(importId), writer.at)
    writer.at = writer.out.writeInt32BE(4, writer.at)
    writer.at = writer.out.writeInt32BE(row.rowNo, writer.at)
    writeText(writer, row.source)
    writeText(writer, row.sourceId)
    writeText(writer, row.sourceIdBase)
    writeJson(writer, row.fields)
    writeJson(writer, row.attributes)
    writeBytes(writer, row.shape)
  }
  return writer.out.subarray(0, writer.at)
}

function mostBytes({ source, sourceId, sourceIdBase, fields, attributes, shape }: StagedRow): number {
  const units = source.length + sourceId.length + sourceIdBase.length + fields.length + attributes.length
  return FIXED_BYTES + units * MOST_UTF8_BYTES + (shape?.length ?? 0)
}

function writeText(writer: Writer, text: string): void {
  const bytes = writer.out.write(text, writer.at + 4)
  writer.out.writeInt32BE(bytes, writer.at)
  writer.at += 4 + bytes
}

function writeJson(writer: Writer, json: string): void {
  const bytes = writer.out.write(json, writer.at + 5)
  writer.out.writeInt32BE(bytes + 1, writer.at)
  writer.out[writer.at + 4] = JSONB_VERSION
  writer.at += 5 + bytes
}

function writeBytes(writer: Writer, bytes: Uint8Array | null): void {
  writer.at = writer.out.writeInt32BE(bytes === null ? -1 : bytes.length, writer.at)
  if (bytes === null) return
  writer.out.set(bytes, writer.at)
  writer.at += bytes.length
}

import { open } from 'node:fs/promises'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { HeaderMeta } from 'flatgeobuf'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { calcTreeSize } from 'flatgeobuf/lib/mjs/packedrtree.js'
import { byteChunks } from './byteChunks.ts'

const MAGIC_BYTES = 8
const SIZE_BYTES = 4

const broken = (row: number, reason: string) =>
  new IssuesError([{ code: 'flatgeobuf-broken', params: { row, reason } }])

/**
 * The header, after a walk over the size of every feature to the end of the file. Without it a file cut off would be
 * handed to the package's reader, which does not come back from one (seen with 4.5.0).
 */
export async function outlineFlatgeobuf(path: string): Promise<{ header: HeaderMeta; rowCount: number }> {
  const { head, fileBytes } = await readHead(path)
  const header = await parseHeader(head)
  const index =
    header.indexNodeSize > 0 && header.featuresCount > 0 ? calcTreeSize(header.featuresCount, header.indexNodeSize) : 0
  const { rows, end } = await walkFeatures(path, head.length + index)
  if (end !== fileBytes || rows < header.featuresCount) {
    throw new IssuesError([
      {
        code: 'flatgeobuf-truncated',
        params: { rows: end > fileBytes ? rows - 1 : rows, announced: header.featuresCount || null },
      },
    ])
  }
  return { header, rowCount: rows }
}

async function readHead(path: string): Promise<{ head: Buffer; fileBytes: number }> {
  const file = await open(path)
  try {
    const fileBytes = (await file.stat()).size
    const start = Buffer.alloc(MAGIC_BYTES + SIZE_BYTES)
    await file.read(start, 0, start.length, 0)
    const headBytes = start.length + start.readUInt32LE(MAGIC_BYTES)
    if (headBytes > fileBytes) throw broken(1, 'header')
    const head = Buffer.alloc(headBytes)
    await file.read(head, 0, headBytes, 0)
    return { head, fileBytes }
  } finally {
    await file.close()
  }
}

async function parseHeader(head: Buffer): Promise<HeaderMeta> {
  const found: HeaderMeta[] = []
  try {
    for await (const _ of deserialize(new Uint8Array(head), {
      headerMetaFn: (meta: HeaderMeta) => void found.push(meta),
    }))
      break
  } catch (error) {
    if (found.length === 0) throw broken(1, (error as Error).message)
  }
  if (found[0] === undefined) throw broken(1, 'header')
  return found[0]
}

/** Each feature is preceded by its size; `end` is where the last one ends, which may lie past the file's end. */
async function walkFeatures(path: string, from: number): Promise<{ rows: number; end: number }> {
  let rows = 0
  let next = from
  let base = 0
  let carried = Buffer.alloc(0) as Buffer
  for await (const chunk of byteChunks(path, 'utf-8', { done: 0, total: 0 })) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    while (next + SIZE_BYTES <= base + bytes.length) {
      next += SIZE_BYTES + bytes.readUInt32LE(next - base)
      rows++
    }
    const keepFrom = Math.min(bytes.length, Math.max(next - base, bytes.length - SIZE_BYTES + 1))
    carried = bytes.subarray(keepFrom)
    base += keepFrom
  }
  return { rows, end: next }
}

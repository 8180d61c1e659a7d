import type { StreetLines } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import type { Position } from 'geojson'
import type { Db } from '../../platform/database.ts'
import { type StreetRow, streetPage } from './streets.queries.ts'

const pageSize = 20_000
const lineType = 2
const headerBytes = 5

/** All street lines, in few short statements: on the embedded database nobody else is answered meanwhile. */
export async function readStreets(db: Db, onPage: (read: number) => void = () => {}): Promise<StreetLines> {
  const rows: StreetRow[] = []
  for (;;) {
    const page = await streetPage(db, rows.at(-1)?.id ?? 0, pageSize)
    for (const row of page) rows.push(row)
    onPage(rows.length)
    if (page.length < pageSize) return toStreetLines(rows)
  }
}

function toStreetLines(rows: StreetRow[]): StreetLines {
  let parts = 0
  let vertices = 0
  for (const { path } of rows)
    visitLines(path, (_, count) => {
      parts += 1
      vertices += count
    })
  const lines: StreetLines = {
    streetIds: new Int32Array(parts),
    firstVertex: new Uint32Array(parts + 1),
    vertices: new Float64Array(2 * vertices),
    isApart: new Uint8Array(parts),
  }
  let part = 0
  let vertex = 0
  for (const { id, path, isApart } of rows)
    visitLines(path, (from, count) => {
      lines.streetIds[part] = id
      lines.isApart[part] = isApart ? 1 : 0
      for (let at = 0; at < 2 * count; at += 1) lines.vertices[2 * vertex + at] = path.readDoubleLE(from + 8 * at)
      vertex += count
      part += 1
      lines.firstVertex[part] = vertex
    })
  return lines
}

/** Each line of a little-endian WKB line or multiline of two dimensions: where its coordinates begin, how many vertices. */
function visitLines(wkb: Buffer, visit: (from: number, count: number) => void): void {
  const isLine = wkb.readUInt32LE(1) === lineType
  let at = isLine ? 0 : headerBytes + 4
  for (let left = isLine ? 1 : wkb.readUInt32LE(headerBytes); left > 0; left -= 1) {
    const count = wkb.readUInt32LE(at + headerBytes)
    at += headerBytes + 4
    visit(at, count)
    at += 16 * count
  }
}

/** Lines that are no rows: streets that somebody proposes. */
export function linesOf(lines: readonly (readonly Position[])[]): StreetLines {
  const firstVertex = new Uint32Array(lines.length + 1)
  lines.forEach((line, part) => {
    firstVertex[part + 1] = firstVertex[part]! + line.length
  })
  return {
    streetIds: new Int32Array(lines.length),
    firstVertex,
    vertices: Float64Array.from(lines.flatMap((line) => line.flatMap(([x, y]) => [x!, y!]))),
    isApart: new Uint8Array(lines.length),
  }
}

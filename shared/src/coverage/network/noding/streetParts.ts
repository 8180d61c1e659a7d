import { groundDistanceM } from '../groundMetres.ts'
import type { StreetLines } from '../walkingNetwork.ts'

/** Places are kept to 1e-7 degrees, a centimetre, as everything drawn is: equal places are equal numbers, and save small. */
const PER_DEGREE = 1e7
export const rounded = (degrees: number) => Math.round(degrees * PER_DEGREE) / PER_DEGREE

/** Rounded places miss each other by so much where they were to meet. */
export const ROUNDING_M = 0.02

/** Parts of streets and their segments. Segment s of part p begins at vertex s + p. */
export interface StreetParts extends StreetLines {
  count: number
  /** Length of each part in metres. */
  lengthM: Float64Array
  /** x0, y0, x1, y1 of each segment in degrees. */
  ends: Float64Array
  partOf: Uint32Array
  /** Metres from the part's beginning to the segment's. */
  beforeM: Float64Array
}

/** Streets without repeated vertices and without vertices that have no place; those of no length are left out. */
export function cleanStreets(streets: StreetLines): { streets: StreetLines; zeroLength: number } {
  const count = streets.streetIds.length
  const kept = { parts: new Uint32Array(count), partCount: 0 }
  const firstVertex = new Uint32Array(count + 1)
  const vertices = new Float64Array(streets.vertices.length)
  let size = 0
  for (let part = 0; part < count; part += 1) {
    const start = size
    for (
      let vertex = streets.firstVertex[part] as number;
      vertex < (streets.firstVertex[part + 1] as number);
      vertex += 1
    ) {
      const lng = rounded(streets.vertices[2 * vertex] as number)
      const lat = rounded(streets.vertices[2 * vertex + 1] as number)
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue
      if (size > start && vertices[2 * size - 2] === lng && vertices[2 * size - 1] === lat) continue
      vertices[2 * size] = lng
      vertices[2 * size + 1] = lat
      size += 1
    }
    if (size - start < 2) {
      size = start
      continue
    }
    kept.parts[kept.partCount] = part
    kept.partCount += 1
    firstVertex[kept.partCount] = size
  }
  const parts = kept.parts.subarray(0, kept.partCount)
  return {
    streets: {
      streetIds: Int32Array.from(parts, (part) => streets.streetIds[part] as number),
      isApart: Uint8Array.from(parts, (part) => streets.isApart[part] as number),
      firstVertex: firstVertex.slice(0, kept.partCount + 1),
      vertices: vertices.slice(0, 2 * size),
    },
    zeroLength: count - kept.partCount,
  }
}

export function partsOf(streets: StreetLines): StreetParts {
  const { firstVertex, vertices } = streets
  const count = streets.streetIds.length
  const segmentCount = (firstVertex[count] as number) - count
  const lengthM = new Float64Array(count)
  const ends = new Float64Array(4 * segmentCount)
  const partOf = new Uint32Array(segmentCount)
  const beforeM = new Float64Array(segmentCount)
  let segment = 0
  for (let part = 0; part < count; part += 1) {
    const last = (firstVertex[part + 1] as number) - 1
    let passedM = 0
    for (let vertex = firstVertex[part] as number; vertex < last; vertex += 1) {
      const x0 = vertices[2 * vertex] as number
      const y0 = vertices[2 * vertex + 1] as number
      const x1 = vertices[2 * vertex + 2] as number
      const y1 = vertices[2 * vertex + 3] as number
      ends[4 * segment] = x0
      ends[4 * segment + 1] = y0
      ends[4 * segment + 2] = x1
      ends[4 * segment + 3] = y1
      partOf[segment] = part
      beforeM[segment] = passedM
      passedM += groundDistanceM(x0, y0, x1, y1)
      segment += 1
    }
    lengthM[part] = passedM
  }
  return { ...streets, count, lengthM, ends, partOf, beforeM }
}

export const segmentLengthM = (parts: StreetParts, segment: number): number => {
  const part = parts.partOf[segment] as number
  const isLast = parts.partOf[segment + 1] !== part
  return ((isLast ? parts.lengthM[part] : parts.beforeM[segment + 1]) as number) - (parts.beforeM[segment] as number)
}

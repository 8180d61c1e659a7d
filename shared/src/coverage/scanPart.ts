import type { PlaceShapes } from './placeShapes.ts'

const metresPerDegree = 111_195
/** Columns keep their distance in degrees within a band; a quarter of a degree changes it by 0.4 % at most in Chile. */
const bandDegrees = 0.25
/** A hundredth of a millimetre: a point on the outline itself is neither in nor out. */
const insetDegrees = 1e-10
const radians = Math.PI / 180
/** Beyond 89° of latitude columns do not come closer any more. */
const leastCos = 0.0175

export const latitudeStep = (spacingM: number): number => spacingM / metresPerDegree

let crossings = new Float64Array(1024)
let startOfRow = new Uint32Array(256)
let endOfRow = new Uint32Array(256)

/**
 * Calls `visit` for each point of the grid inside a part of a shape. Rows stand at odd halves of the step from the equator,
 * columns at odd halves of theirs from Greenwich. Does nothing where the part is too long for its surface to be scanned: more
 * than a hundred rows for each point wanted.
 */
export function scanPart(
  shapes: PlaceShapes,
  part: number,
  stepDegrees: number,
  pointsWanted: number,
  visit: (longitude: number, latitude: number) => void,
): void {
  const { firstRing, firstVertex, vertices } = shapes
  const start = firstVertex[firstRing[part]!]!
  const end = firstVertex[firstRing[part + 1]!]!
  let south = Number.POSITIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (let v = start; v < end; v += 1) {
    const y = vertices[2 * v + 1]!
    if (y < south) south = y
    if (y > north) north = y
  }
  const firstRow = rowFrom(south, stepDegrees)
  const rows = rowFrom(north, stepDegrees) - firstRow
  if (!(rows > 0 && rows <= 100 * pointsWanted)) return
  countCrossings(shapes, part, stepDegrees, firstRow, rows)
  placeCrossings(shapes, part, stepDegrees, firstRow)
  for (let row = 0; row < rows; row += 1) {
    const latitude = (firstRow + row + 0.5) * stepDegrees
    const bandMiddle = (Math.floor(latitude / bandDegrees) + 0.5) * bandDegrees
    const columnDegrees = stepDegrees / Math.max(leastCos, Math.cos(bandMiddle * radians))
    for (let at = startOfRow[row]!; at + 1 < endOfRow[row]!; at += 2) {
      const east = crossings[at + 1]! - insetDegrees
      // What is wider than the Earth is no place.
      if (!(east - crossings[at]! <= 360)) continue
      let column = Math.ceil((crossings[at]! + insetDegrees) / columnDegrees - 0.5)
      for (; (column + 0.5) * columnDegrees < east; column += 1) visit((column + 0.5) * columnDegrees, latitude)
    }
  }
}

/** Number of the first row at or north of a latitude. */
const rowFrom = (latitude: number, stepDegrees: number): number => Math.ceil(latitude / stepDegrees - 0.5)

/** Makes room for the crossings of each row; afterwards every row is empty. */
function countCrossings(shapes: PlaceShapes, part: number, step: number, firstRow: number, rows: number): void {
  if (rows > startOfRow.length) {
    startOfRow = new Uint32Array(2 * rows)
    endOfRow = new Uint32Array(2 * rows)
  }
  endOfRow.fill(0, 0, rows)
  eachEdge(shapes, part, (_x0, y0, _x1, y1) => {
    const to = rowFrom(Math.max(y0, y1), step) - firstRow
    for (let row = rowFrom(Math.min(y0, y1), step) - firstRow; row < to; row += 1) endOfRow[row]! += 1
  })
  let total = 0
  for (let row = 0; row < rows; row += 1) {
    startOfRow[row] = total
    total += endOfRow[row]!
    endOfRow[row] = startOfRow[row]!
  }
  if (total > crossings.length) crossings = new Float64Array(2 * total)
}

/** Longitudes at which outline and holes cross each row, ascending. */
function placeCrossings(shapes: PlaceShapes, part: number, step: number, firstRow: number): void {
  eachEdge(shapes, part, (x0, y0, x1, y1) => {
    const to = rowFrom(Math.max(y0, y1), step) - firstRow
    for (let row = rowFrom(Math.min(y0, y1), step) - firstRow; row < to; row += 1) {
      const latitude = (firstRow + row + 0.5) * step
      insert(x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0), row)
    }
  })
}

function insert(longitude: number, row: number): void {
  let at = endOfRow[row]!
  endOfRow[row] = at + 1
  for (; at > startOfRow[row]! && crossings[at - 1]! > longitude; at -= 1) crossings[at] = crossings[at - 1]!
  crossings[at] = longitude
}

function eachEdge(
  shapes: PlaceShapes,
  part: number,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  const { firstRing, firstVertex, vertices } = shapes
  for (let ring = firstRing[part]!; ring < firstRing[part + 1]!; ring += 1)
    for (let v = firstVertex[ring]!; v + 1 < firstVertex[ring + 1]!; v += 1)
      visit(vertices[2 * v]!, vertices[2 * v + 1]!, vertices[2 * v + 2]!, vertices[2 * v + 3]!)
}

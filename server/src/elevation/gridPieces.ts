import { deflateSync, inflateSync } from 'node:zlib'

/** Cells along the side of a piece, as they are stored. */
export const pieceSide = 256
/** What int16 pieces have where nothing is known; float32 pieces have NaN. */
const unknownInt16 = -32768

export type ValueType = 'int16' | 'float32'

export interface Piece {
  firstColumn: number
  firstRow: number
  width: number
  height: number
  valueType: ValueType
  /** Deflated, little-endian, row by row. */
  cells: Buffer
}

/** Cuts a band of whole rows into pieces; those in which nothing is known are left out. NaN is unknown. */
export function cutPieces(band: Float32Array, width: number, firstRow: number): Piece[] {
  const rows = band.length / width
  const pieces: Piece[] = []
  for (let top = 0; top < rows; top += pieceSide)
    for (let left = 0; left < width; left += pieceSide) {
      const piece = cutPiece(band, width, left, top, Math.min(pieceSide, width - left), Math.min(pieceSide, rows - top))
      if (piece !== null) pieces.push({ ...piece, firstColumn: left, firstRow: firstRow + top })
    }
  return pieces
}

function cutPiece(band: Float32Array, bandWidth: number, left: number, top: number, width: number, height: number) {
  const values = new Float32Array(width * height)
  let isKnown = false
  let isWhole = true
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const value = band[(top + row) * bandWidth + left + column]!
      values[row * width + column] = value
      if (Number.isNaN(value)) continue
      isKnown = true
      isWhole &&= Number.isInteger(value)
    }
  if (!isKnown) return null
  const valueType: ValueType = isWhole ? 'int16' : 'float32'
  const cells = isWhole ? Int16Array.from(values, (value) => (Number.isNaN(value) ? unknownInt16 : value)) : values
  return { width, height, valueType, cells: deflateSync(Buffer.from(cells.buffer), { level: 4 }) }
}

/** The metres of a piece, NaN where unknown. */
export function openPiece({ cells, valueType }: Pick<Piece, 'cells' | 'valueType'>): Float32Array {
  const bytes = inflateSync(cells)
  const { buffer } = Uint8Array.from(bytes)
  if (valueType === 'float32') return new Float32Array(buffer)
  return Float32Array.from(new Int16Array(buffer), (value) => (value === unknownInt16 ? Number.NaN : value))
}

import { chileEnvelope } from '@arraigo/shared/geo/chile.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { boxOfCells, type GridPlace, type GridSystem } from './elevationGrid.ts'

/** What the head of a TIFF says. */
export interface TiffTags {
  width: number
  height: number
  bands: number
  bits: number
  isFloat: boolean
  photometric: number
  compression: number
  blockWidth: number
  blockHeight: number
  offsets: number[]
  byteCounts: number[]
  transformation: number[]
  tiePoint: number[]
  pixelScale: number[]
  keys: Record<string, unknown>
  noData: string | null
}

export interface JudgedGeotiff {
  issues: Issue[]
  notes: Issue[]
  place: GridPlace | null
}

/** A region at 30 m. Beyond it reading takes minutes, and what walking needs of the ground is no finer. */
const largestGridCells = 64_000_000
/** One strip or tile opened at a time. */
const largestBlockCells = largestGridCells

/** Photometric interpretations of numbers: 0 and 1. 2 is RGB, 3 a palette, 5 and up are photographs. */
const isNumbers = ({ photometric, bands, bits }: TiffTags) => photometric <= 1 && bands === 1 && bits >= 16

/** None, LZW, deflate (both numbers), packed bits, LERC, Zstandard. */
const openedCompressions = new Set([1, 5, 8, 32_946, 32_773, 34_887, 50_000])

/** Everything that is wrong with a file, as far as its head tells; where its cells are, if nothing is. */
export function judgeGeotiff(tags: TiffTags, statedEpsg: number | null, fileBytes: number): JudgedGeotiff {
  const { width, height } = tags
  if (!(width > 0 && height > 0)) return { issues: [{ code: 'tiff-broken' }], notes: [], place: null }
  const system = gridSystem(tags.keys, statedEpsg)
  const shape = cellsOf(tags)
  const issues = [...contentIssues(tags), ...sizeIssues(tags, fileBytes)]
  if ('code' in system) issues.push(system)
  if ('code' in shape) issues.push(shape)
  if (issues.length > 0 || 'code' in system || 'code' in shape) return { issues, notes: [], place: null }
  const place = { srid: system.srid, width, height, ...shape }
  const outside = outsideIssue(place)
  if (outside !== null) return { issues: [outside], notes: [], place: null }
  return { issues: [], notes: system.notes, place }
}

function contentIssues(tags: TiffTags): Issue[] {
  if (!isNumbers(tags)) return [{ code: 'elevation-is-picture', params: { bands: tags.bands, bits: tags.bits } }]
  const issues: Issue[] = []
  if (!openedCompressions.has(tags.compression))
    issues.push({ code: 'tiff-compression', params: { compression: tags.compression } })
  const unit = Number(tags.keys.VerticalUnitsGeoKey ?? metre)
  if (unit !== metre && unit !== undefinedKey) issues.push({ code: 'elevation-not-in-metres', params: { unit } })
  return issues
}

const metre = 9001
const undefinedKey = 0
const userDefinedKey = 32_767

function sizeIssues({ width, height, ...tags }: TiffTags, fileBytes: number): Issue[] {
  const cells = width * height
  if (cells > largestGridCells || tags.blockWidth * tags.blockHeight > 2 * largestBlockCells) {
    const params = { width, height, cells: Math.round(cells / 1e6), most: largestGridCells / 1e6 }
    return [{ code: 'elevation-too-large', params }]
  }
  const blocks = Math.ceil(width / tags.blockWidth) * Math.ceil(height / tags.blockHeight)
  const ends = tags.offsets.map((offset, at) => offset + (tags.byteCounts[at] ?? Number.NaN))
  if (tags.offsets.length < blocks || ends.some(Number.isNaN)) return [{ code: 'tiff-broken' }]
  const last = ends.reduce((most, end) => Math.max(most, end), 0)
  if (last > fileBytes) return [{ code: 'tiff-truncated', params: { announced: last, bytes: fileBytes } }]
  return []
}

/**
 * Systems of which grids are kept, and those that differ from one of them by less than a metre in Chile: SIRGAS 2000 and
 * SIRGAS-Chile, in degrees and in UTM. A cell is larger than that.
 */
const systems: Readonly<Record<number, GridSystem>> = {
  4326: 4326,
  4674: 4326,
  5360: 4326,
  32718: 32718,
  31978: 32718,
  5362: 32718,
  32719: 32719,
  31979: 32719,
  5361: 32719,
}

function gridSystem(
  keys: Record<string, unknown>,
  statedEpsg: number | null,
): { srid: GridSystem; notes: Issue[] } | Issue {
  const own = [keys.ProjectedCSTypeGeoKey, keys.GeographicTypeGeoKey]
    .map((key) => Number(key ?? undefinedKey))
    .find((code) => code !== undefinedKey)
  const epsg = own === undefined || own === userDefinedKey ? statedEpsg : own
  if (epsg === null) return { code: 'elevation-crs-missing' }
  const srid = systems[epsg]
  if (srid === undefined) return { code: 'elevation-crs-refused', params: { epsg } }
  const notes = srid === epsg ? [] : [{ code: 'elevation-read-as-wgs84', params: { epsg, used: srid } }]
  return { srid, notes }
}

type Cells = Pick<GridPlace, 'west' | 'north' | 'cellWidth' | 'cellHeight'>

function cellsOf({ transformation, tiePoint, pixelScale, keys }: TiffTags): Cells | Issue {
  const cells = fromTransformation(transformation) ?? fromTiePoint(tiePoint, pixelScale)
  if (cells === null) return { code: 'elevation-without-place' }
  if ('code' in cells) return cells
  if (!(cells.cellWidth > 0 && cells.cellHeight > 0)) return { code: 'elevation-rotated' }
  // 2: what the file places is the middle of the cell.
  if (Number(keys.GTRasterTypeGeoKey) !== 2) return cells
  return { ...cells, west: cells.west - cells.cellWidth / 2, north: cells.north + cells.cellHeight / 2 }
}

function fromTransformation(matrix: readonly number[]): Cells | Issue | null {
  if (matrix.length < 16) return null
  if (matrix[1] !== 0 || matrix[4] !== 0) return { code: 'elevation-rotated' }
  return { west: matrix[3]!, north: matrix[7]!, cellWidth: matrix[0]!, cellHeight: -matrix[5]! }
}

function fromTiePoint(tiePoint: readonly number[], pixelScale: readonly number[]): Cells | null {
  const [column, row, , x, y] = tiePoint
  const [cellWidth, cellHeight] = pixelScale
  if (column === undefined || row === undefined || x === undefined || y === undefined) return null
  if (cellWidth === undefined || cellHeight === undefined) return null
  return { west: x - column * cellWidth, north: y + row * cellHeight, cellWidth, cellHeight }
}

function outsideIssue(place: GridPlace): Issue | null {
  const box = boxOfCells(place, 0, 0, place.width, place.height)
  const [west, south, east, north] = box
  const isNear =
    west < chileEnvelope[2] && east > chileEnvelope[0] && south < chileEnvelope[3] && north > chileEnvelope[1]
  if (isNear) return null
  const [x, y] = [(west + east) / 2, (south + north) / 2].map((degrees) => Math.round(degrees * 1000) / 1000)
  return { code: 'elevation-outside-chile', params: { x: x ?? null, y: y ?? null } }
}

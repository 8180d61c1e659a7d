import { fromUtm, toUtm } from '@arraigo/shared/geo/utm.ts'

/** Coordinate systems in which grids are kept: reading between cells needs the grid that the ground was measured on. */
export const gridSystems = [4326, 32718, 32719] as const
export type GridSystem = (typeof gridSystems)[number]

/** Where the cells of a grid are. `west` and `north` are the outer corner of the first cell; rows run south. */
export interface GridPlace {
  srid: GridSystem
  west: number
  north: number
  cellWidth: number
  cellHeight: number
  width: number
  height: number
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

const zoneOf: Record<Exclude<GridSystem, 4326>, number> = { 32718: 18, 32719: 19 }

/** Column and row of a place, counted in cells from the grid's corner: 0.5 is the middle of the first cell. */
export function cellAt(grid: GridPlace, longitude: number, latitude: number): [column: number, row: number] {
  const { eastM: x, northM: y } =
    grid.srid === 4326 ? { eastM: longitude, northM: latitude } : toUtm(longitude, latitude, zoneOf[grid.srid])
  return [(x - grid.west) / grid.cellWidth, (grid.north - y) / grid.cellHeight]
}

function placeOfCell(grid: GridPlace, column: number, row: number): [longitude: number, latitude: number] {
  const x = grid.west + column * grid.cellWidth
  const y = grid.north - row * grid.cellHeight
  return grid.srid === 4326 ? [x, y] : fromUtm({ zone: zoneOf[grid.srid], eastM: x, northM: y })
}

/**
 * Box around some cells and the ones next to them: a place between two pieces of a grid needs both. The extra cell also
 * covers what the edges of a UTM piece bend outwards between its corners.
 */
export function boxOfCells(grid: GridPlace, column: number, row: number, width: number, height: number): Box {
  const corners = [
    placeOfCell(grid, column - 1, row - 1),
    placeOfCell(grid, column + width + 1, row - 1),
    placeOfCell(grid, column - 1, row + height + 1),
    placeOfCell(grid, column + width + 1, row + height + 1),
  ]
  const longitudes = corners.map(([longitude]) => longitude)
  const latitudes = corners.map(([, latitude]) => latitude)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}

const metresPerDegree = 111_320

/** Side of a cell on the ground, about: to say how fine a grid is, and which of two is finer. */
export function cellSideM(grid: GridPlace): number {
  const area = grid.cellWidth * grid.cellHeight
  if (grid.srid !== 4326) return Math.sqrt(area)
  const latitude = grid.north - (grid.height * grid.cellHeight) / 2
  return Math.sqrt(area * Math.cos((latitude * Math.PI) / 180)) * metresPerDegree
}

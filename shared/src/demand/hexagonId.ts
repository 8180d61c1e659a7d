import type { HexagonResolution } from './demandMeasures.ts'

/*
 * A hexagon's number holds what its H3 index says, in 38 of the index's 64 bits, so that it is exact as a JavaScript number, as
 * the id of a tile's feature and in JSON: resolution (4 bits), base cell (7), then nine digits of 3 bits. What is left out is
 * the same in every index of a cell of resolutions 0 to 9: the reserved bits, the mode and the digits 10 to 15
 * (https://h3geo.org/docs/core-library/h3Indexing). Numbers of one resolution sort as their indexes do.
 * Nothing here needs the H3 library, which is too large for a page's first view.
 */

/** Finest resolution that the number has digits for. */
const finest = 9
const digitsSize = 2 ** (3 * finest)
const baseCells = 128

/** `88b2c55a59fffff` as a number. */
export const hexagonNumber = (index: string): number => Math.floor(Number.parseInt(index.slice(1, 11), 16) / 4)

/** The H3 index, as other programs write it. */
export const h3Index = (hexagon: number): string => `8${(hexagon * 4 + 3).toString(16).padStart(10, '0')}ffff`

export const resolutionOf = (hexagon: number): number => Math.floor(hexagon / (digitsSize * baseCells))

/**
 * The hexagon of a coarser resolution that this one counts in. A parent's outline follows its seven children only roughly: some
 * of a child's ground lies just beyond it.
 */
export function hexagonParent(hexagon: number, resolution: HexagonResolution): number {
  const digits = (hexagon % digitsSize) | ((1 << (3 * (finest - resolution))) - 1)
  const baseCell = Math.floor(hexagon / digitsSize) % baseCells
  return (resolution * baseCells + baseCell) * digitsSize + digits
}

/**
 * Size of the hexagons at a zoom of the map (tiles of 512 pixels): the finest whose hexagons are about 20 to 55 pixels wide in
 * central Chile, where the file holds one.
 */
export function resolutionAt(zoom: number): HexagonResolution {
  const whole = Math.floor(zoom)
  if (whole <= 7) return 5
  if (whole === 8) return 6
  if (whole <= 10) return 7
  return whole === 11 ? 8 : 9
}

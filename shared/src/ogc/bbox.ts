import type { Issue } from '../problems/issue.ts'
import type { Crs } from './crs.ts'

/** West, south, east, north (or eastings and northings) whatever order the CRS has its axes in. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export interface BoxFilter {
  crs: Crs
  /** Two where the box crosses the antimeridian. */
  boxes: Box[]
}

/**
 * Reads `bbox=` (OGC 17-069, 7.15.3): four numbers, or six where a height follows each corner. Our features have no
 * height, so that heights choose nothing. A western edge east of the eastern one means a box across the antimeridian.
 */
export function parseBbox(text: string, crs: Crs, isCrsStated: boolean, path = 'bbox'): BoxFilter | Issue[] {
  const parts = text.trim() === '' ? [] : text.split(',').map((part) => part.trim())
  const wrong = parts.find((part) => !isNumber(part))
  if (wrong !== undefined) return [issueOf(path, 'ogc-bbox-number', { value: wrong.slice(0, 40) })]
  if (parts.length === 6 && isCrsStated) return [issueOf(path, 'ogc-bbox-height', { crs: crs.uri })]
  return readBox(parts.map(Number), crs, path)
}

/** The same of numbers, such as those of a BBOX in a filter. */
export function readBox(numbers: readonly number[], crs: Crs, path: string): BoxFilter | Issue[] {
  if (numbers.length !== 4 && numbers.length !== 6) return [issueOf(path, 'ogc-bbox-count', { found: numbers.length })]
  if (numbers.length === 6 && numbers[2]! > numbers[5]!) {
    return [issueOf(path, 'ogc-bbox-crossed', { low: numbers[2]!, high: numbers[5]!, axis: 3 })]
  }
  const [a1, a2, b1, b2] = numbers.length === 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]]
  const box: Box = crs.isLatitudeFirst ? [a2!, a1!, b2!, b1!] : [a1!, a2!, b1!, b2!]
  const issues = [...rangeIssues(box, crs, path), ...crossedIssues(box, crs, path)]
  return issues.length > 0 ? issues : { crs, boxes: boxesOf(box) }
}

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text))

const issueOf = (path: string, code: string, params: Issue['params']): Issue => ({
  code,
  path,
  params: { parameter: path, ...params },
})

const boxesOf = ([west, south, east, north]: Box): Box[] =>
  west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ]

/** Values that no place can have in the CRS: almost always another CRS than was said, or the other axis order. */
function rangeIssues([west, south, east, north]: Box, crs: Crs, path: string): Issue[] {
  const [minX, minY, maxX, maxY] = crs.limits
  const outside = [
    ...[west, east]
      .filter((x) => x < minX || x > maxX)
      .map((value) => ({ value, min: minX, max: maxX, axis: axisNumber(crs, 'x') })),
    ...[south, north]
      .filter((y) => y < minY || y > maxY)
      .map((value) => ({ value, min: minY, max: maxY, axis: axisNumber(crs, 'y') })),
  ]
  return outside.map((params) => issueOf(path, 'ogc-bbox-outside', { crs: crs.uri, ...params }))
}

function crossedIssues([west, south, east, north]: Box, crs: Crs, path: string): Issue[] {
  const crossed = [
    ...(south > north ? [{ low: south, high: north, axis: axisNumber(crs, 'y') }] : []),
    ...(west > east && !crs.isGeographic ? [{ low: west, high: east, axis: axisNumber(crs, 'x') }] : []),
  ]
  return crossed.map((params) => issueOf(path, 'ogc-bbox-crossed', params))
}

const axisNumber = (crs: Crs, axis: 'x' | 'y') => ((axis === 'x') === crs.isLatitudeFirst ? 2 : 1)

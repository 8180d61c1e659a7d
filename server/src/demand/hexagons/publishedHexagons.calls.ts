import { publishedMeasures } from '@arraigo/shared/demand/hexagonColumns.ts'
import type { Calls } from '../../testing/sqlCalls.ts'
import type { HexagonRow, HexagonsOf } from './publishedHexagons.queries.ts'

const hexagon: HexagonRow = {
  id: 1,
  h3: '88b2c55a59fffff',
  resolution: 8,
  areaKm2: 0.7,
  figures: publishedMeasures.map(() => null),
  suppressed: 'families',
  boundary: new Uint8Array(),
}
const all: HexagonsOf = { deduplication: 'area', needYear: 2017, peopleYear: 2024 }

export const calls: Calls<typeof import('./publishedHexagons.queries.ts')> = {
  hexagonBasis: [{ args: [] }],
  replaceHexagons: [{ args: ['[1]', [[hexagon]], all] }],
}

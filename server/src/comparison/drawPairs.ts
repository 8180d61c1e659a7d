import type { ShapesRequest } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import type { Db } from '../platform/database.ts'
import { type Pair, type Source, shapesOf } from './comparison.queries.ts'

/** Outlines before and after of the rows, and the ground added and removed; `part` says which, `key` of which row. */
export async function drawPairs(
  db: Db,
  before: Source,
  after: Source,
  { keys, outlined = [] }: Pick<ShapesRequest, 'keys' | 'outlined'>,
): Promise<FeatureCollection<MultiPolygon>> {
  const shapes = await shapesOf(db, before, after, [
    ...keys.map((key) => pairOf(key, false)),
    ...outlined.map((key) => pairOf(key, true)),
  ])
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ key, part, geometry }) => ({
      type: 'Feature',
      id: `${key}/${part}`,
      properties: { key, part },
      geometry,
    })),
  }
}

/** `12-34`, either of them empty: see ComparisonRow. */
function pairOf(key: string, isSame: boolean): Pair {
  const [before = '', after = ''] = key.split('-')
  return { key, before: before === '' ? null : Number(before), after: after === '' ? null : Number(after), isSame }
}

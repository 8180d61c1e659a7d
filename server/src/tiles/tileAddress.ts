import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { type TiledCollectionId, tiledCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { deepestZoom, type TileCoord } from './tileFrame.ts'

/** A tile's address as it was written. */
export interface TileParams {
  id: string
  matrixSet: string
  z: string
  y: string
  x: string
}

export interface TileAddress {
  collection: TiledCollectionId
  tile: TileCoord
}

/** The tile that is meant, or everything that is wrong: 400 where it could be no tile, 404 where there is none such. */
export function readTileAddress(
  params: TileParams,
  query: Record<string, unknown>,
): TileAddress | { status: 400 | 404; issues: Issue[] } {
  const malformed = [...unknownParameters(query), ...['z', 'y', 'x'].flatMap((name) => numberIssues(name, params))]
  const missing = [...placeIssues(params), ...(malformed.length === 0 ? rangeIssues(params) : [])]
  if (malformed.length > 0) return { status: 400, issues: [...malformed, ...missing] }
  if (missing.length > 0) return { status: 404, issues: missing }
  const [z, x, y] = [Number(params.z), Number(params.x), Number(params.y)]
  return { collection: params.id as TiledCollectionId, tile: { z, x, y } }
}

const unknownParameters = (query: Record<string, unknown>): Issue[] =>
  Object.entries(query)
    .filter(([name, value]) => name !== 'f' || value !== 'mvt')
    .map(([name, value]) => ({
      code: 'tile-parameter-unknown',
      path: `querystring/${name}`,
      params: { name: (name === 'f' ? `f=${value}` : name).slice(0, 100) },
    }))

const numberIssues = (name: string, params: TileParams): Issue[] => {
  const value = params[name as 'z' | 'y' | 'x']
  return /^\d{1,15}$/.test(value)
    ? []
    : [{ code: 'tile-number-invalid', path: `params/${name}`, params: { name, value: value.slice(0, 100) } }]
}

const placeIssues = ({ id, matrixSet }: TileParams): Issue[] => [
  ...((tiledCollectionIds as readonly string[]).includes(id)
    ? []
    : [
        {
          code: 'tile-collection-unknown',
          path: 'params/id',
          params: { collection: id, known: tiledCollectionIds.join(', ') },
        },
      ]),
  ...(matrixSet === 'WebMercatorQuad'
    ? []
    : [{ code: 'tile-matrix-set-unknown', path: 'params/matrixSet', params: { matrixSet } }]),
]

function rangeIssues(params: TileParams): Issue[] {
  const z = Number(params.z)
  if (z > deepestZoom) return [outOfRange('z', z, deepestZoom)]
  return (['y', 'x'] as const)
    .filter((name) => Number(params[name]) >= 2 ** z)
    .map((name) => outOfRange(name, Number(params[name]), 2 ** z - 1))
}

const outOfRange = (name: string, value: number, max: number): Issue => ({
  code: 'tile-out-of-range',
  path: `params/${name}`,
  params: { name, value, max },
})

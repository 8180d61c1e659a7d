import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Bounds } from '../stage.ts'

/** Land of southern America, Natural Earth 1:10m (public domain): the ground where no comuna is loaded. */
export const groundUrl = '/ground.json'

/** As far as the coarse coast of the ground may lie outside the bounds of the comunas whose coast it is. */
const slackDegrees = 0.05

/**
 * The coarse coast where comunas are loaded, whose own is exact. Drawn as a broad band of sea between the ground and the
 * comunas, it takes away the land that the ground has too much.
 */
export function coastWithin(ground: Geometry, bounds: readonly Bounds[]): FeatureCollection {
  const rings = ringsOf(ground)
  const isInside = ([x = 0, y = 0]: Position) =>
    bounds.some(
      ([west, south, east, north]) =>
        x > west - slackDegrees && x < east + slackDegrees && y > south - slackDegrees && y < north + slackDegrees,
    )
  const lines = rings.flatMap((ring) => stretches(ring, isInside))
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  }
}

const ringsOf = (geometry: Geometry): Position[][] =>
  geometry.type === 'Polygon'
    ? geometry.coordinates
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : []

/** Parts of a line whose points are all inside. */
function stretches(line: Position[], isInside: (position: Position) => boolean): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = []
  for (const position of line) {
    if (isInside(position)) part.push(position)
    else if (part.length > 0) {
      parts.push(part)
      part = []
    }
  }
  parts.push(part)
  return parts.filter(({ length }) => length > 1)
}

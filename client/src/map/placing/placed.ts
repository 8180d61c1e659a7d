import type { LineString, Point, Position } from 'geojson'

/** Something that was put on the map and can be taken elsewhere. */
export interface Placed {
  key: string
  geometry: Point | LineString
  /** What it is, for whoever reads with the ears. */
  label: string
}

/** A point that can be dragged: of a point itself, of one vertex of a line, or of a line that is not selected. */
export interface Handle {
  /** The same while it stays the same handle. */
  id: string
  key: string
  place: Position
  label: string
  kind: 'point' | 'vertex' | 'line'
  vertex: number | null
}

/** A line that is not selected shows one handle in its middle; selected, one at each vertex. */
export function handlesOf(placed: readonly Placed[], selected: string | null): Handle[] {
  return placed.flatMap(({ key, geometry, label }): Handle[] => {
    if (geometry.type === 'Point') {
      return [{ id: key, key, place: geometry.coordinates, label, kind: 'point', vertex: null }]
    }
    const places = geometry.coordinates
    const middle = places[Math.floor(places.length / 2)]
    if (key !== selected) {
      return middle === undefined ? [] : [{ id: key, key, place: middle, label, kind: 'line', vertex: null }]
    }
    return places.map((place, vertex) => ({ id: `${key}/${vertex}`, key, place, label, kind: 'vertex', vertex }))
  })
}

/** The geometry with the handle elsewhere; a line that is not selected moves as a whole. */
export function movedTo(
  geometry: Placed['geometry'],
  { place: from, vertex }: Handle,
  to: Position,
): Placed['geometry'] {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: to }
  const [byLng, byLat] = [(to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)]
  const coordinates = geometry.coordinates.map((one, at) => {
    if (vertex === null) return rounded([(one[0] ?? 0) + byLng, (one[1] ?? 0) + byLat])
    return at === vertex ? to : one
  })
  return { type: 'LineString', coordinates }
}

/** Without one vertex; null where no line would be left. */
export function withoutVertex({ coordinates }: LineString, vertex: number): LineString | null {
  const left = coordinates.toSpliced(vertex, 1)
  return left.length < 2 ? null : { type: 'LineString', coordinates: left }
}

/** About a centimetre: nobody points finer, and addresses and files stay short. */
export const rounded = ([lng = 0, lat = 0]: Position): Position => [
  Math.round(lng * 1e7) / 1e7,
  Math.round(lat * 1e7) / 1e7,
]

import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'

export interface MapPoint {
  id: number
  name: string
  comuna: string | null
  rank: number | null
  /** Units of the picture, from its upper left corner. */
  x: number
  y: number
}

export interface PointMap {
  width: number
  height: number
  points: MapPoint[]
  /** Comunas with most settlements, in the middle of theirs. */
  labels: { name: string; x: number; y: number }[]
  /** Too far from all others to be on the same picture. */
  beyond: string[]
}

const width = 320
const margin = 16
const mostLabels = 8
/** Farther from the middle than so many widths of the middle half of all points: an island does not shrink the rest to a dot. */
const fences = 6
/** Degrees: a region whose settlements crowd around one city still has others. */
const leastSpread = 0.5

/** Points in Web Mercator's proportions, north up. Null where nobody has a place on the map. */
export function pointMap({ inputs: { settlements }, result }: SealedRanking): PointMap | null {
  const all = settlements.ids.flatMap((id, row) => {
    const [longitude, latitude] = [settlements.longitudes[row] ?? null, settlements.latitudes[row] ?? null]
    if (longitude === null || latitude === null) return []
    const comuna = settlements.comunaNames[row] ?? null
    return [
      {
        id,
        name: settlements.names[row] ?? '',
        comuna,
        rank: result.rows[row]?.rank ?? null,
        east: longitude,
        north: mercator(latitude),
      },
    ]
  })
  const [isNearEast, isNearNorth] = [within(all.map(({ east }) => east)), within(all.map(({ north }) => north))]
  const isNear = ({ east, north }: (typeof all)[number]) => isNearEast(east) && isNearNorth(north)
  const near = all.filter(isNear)
  if (near.length === 0) return null
  const west = Math.min(...near.map(({ east }) => east))
  const top = Math.max(...near.map(({ north }) => north))
  const spanEast = Math.max(...near.map(({ east }) => east)) - west
  const spanNorth = top - Math.min(...near.map(({ north }) => north))
  const scale = (width - 2 * margin) / Math.max(spanEast, spanNorth * 0.6, 1e-6)
  const points = near.map(({ east, north, ...point }) => ({
    ...point,
    x: margin + (east - west) * scale,
    y: margin + (top - north) * scale,
  }))
  return {
    width,
    height: spanNorth * scale + 2 * margin,
    points,
    labels: labelsOf(points),
    beyond: all.filter((one) => !isNear(one)).map(({ name }) => name),
  }
}

/** Degrees of longitude that are as long as the latitude is far north. */
const mercator = (latitude: number): number =>
  (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))

function within(values: number[]): (value: number) => boolean {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const spread = Math.max(at(0.75) - at(0.25), leastSpread)
  return (value) => value >= at(0.25) - fences * spread && value <= at(0.75) + fences * spread
}

function labelsOf(points: MapPoint[]): PointMap['labels'] {
  const byComuna = [...Map.groupBy(points, ({ comuna }) => comuna)].sort(
    ([, one], [, other]) => other.length - one.length,
  )
  const labels: PointMap['labels'] = []
  for (const [name, members] of byComuna) {
    if (name === null || labels.length === mostLabels) continue
    const x = members.reduce((sum, point) => sum + point.x, 0) / members.length
    const y = members.reduce((sum, point) => sum + point.y, 0) / members.length
    const isFree = labels.every((label) => Math.abs(label.y - y) > 12 || Math.abs(label.x - x) > 70)
    if (isFree) labels.push({ name, x, y })
  }
  return labels
}

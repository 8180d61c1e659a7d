import { type Cells, cellsOver, fillRing } from './cells.ts'
import { Nearby } from './nearby.ts'
import { cutAtCrossings, facesOf, type Network } from './network.ts'
import { drawOutlines, type Outlines, ringOf } from './outlines.ts'
import type { ComunaSketch, DistrictSketch } from './places.ts'
import { interiorPoint, isInside, isSimple, type Plane, type Point, planeAt, type Ring, signedArea } from './plane.ts'
import { joinEnds, type StreetLine, traceStreets } from './streamlines.ts'
import { shapeTerrain, type Terrain } from './terrain.ts'
import { settleTown, type Urban } from './urban.ts'

/** Land between streets: a block, a plaza, a site or open ground, as later steps decide. */
export interface Parcel {
  nodes: number[]
  ring: Ring
  areaM2: number
  centre: Point
  /** Index of the comuna in the district. */
  comuna: number
}

/** A district as drawn, in its plane. */
export interface District {
  sketch: DistrictSketch
  plane: Plane
  terrain: Terrain
  urban: Urban
  lines: StreetLine[]
  network: Network
  /** Per comuna, in the order of the sketch. */
  rings: Ring[]
  parcels: Parcel[]
  /** Per cell of 10 m: 0 outside, otherwise the comuna's index plus one. */
  ownership: Cells
}

export function drawDistrict(sketch: DistrictSketch, seed: string): District {
  const [lon, lat] = Object.values(sketch.corners)[0] as readonly [number, number]
  const plane = planeAt(lon, lat)
  const outlines = drawOutlines(sketch, plane, seed)
  const drawn = sketch.comunas.map((comuna) =>
    ringOf(outlines.rings.get(comuna.code) ?? [], (key) => outlines.limits.get(key)?.points ?? []),
  )
  const ownership = ownershipOf(drawn)
  const terrain = shapeTerrain(sketch, plane, ownership, coastOf(sketch, outlines), seed)
  const urban = settleTown(sketch, plane, terrain, ownership, seed)
  const box = boxOf(terrain)
  const limits = [...outlines.limits].map(([limit, { points }]): StreetLine => ({ kind: 'limit', limit, points }))
  const lines = joinEnds([...traceStreets(urban, box), ...limits])
  const network = cutAtCrossings(lines)
  // The streets that meet a limit leave a corner in it: the comuna takes its ring from the network, corner by corner.
  const splitLimit = new Map(
    lines.flatMap((line, i) => (line.limit === undefined ? [] : [[line.limit, network.paths[i] as number[]] as const])),
  )
  const rings = sketch.comunas.map((comuna) =>
    ringOf(outlines.rings.get(comuna.code) ?? [], (key) =>
      (splitLimit.get(key) ?? []).map((node) => network.nodes[node] as Point),
    ),
  )
  return {
    sketch,
    plane,
    terrain,
    urban,
    lines,
    network,
    rings,
    parcels: parcelsOf(network, rings, sketch.comunas, plane),
    ownership,
  }
}

const MARGIN_M = 400

function ownershipOf(rings: readonly Ring[]): Cells {
  const xs = rings.flat().map((point) => point[0])
  const ys = rings.flat().map((point) => point[1])
  const box = {
    west: Math.min(...xs) - MARGIN_M,
    south: Math.min(...ys) - MARGIN_M,
    east: Math.max(...xs) + MARGIN_M,
    north: Math.max(...ys) + MARGIN_M,
  }
  const ownership = cellsOver(box, 10)
  rings.forEach((ring, i) => {
    fillRing(ownership, ring, i + 1)
  })
  return ownership
}

const boxOf = ({ west, south, columns, rows, cellM }: Terrain) => ({
  west,
  south,
  east: west + columns * cellM,
  north: south + rows * cellM,
})

function coastOf(sketch: DistrictSketch, outlines: Outlines): Point[] {
  return sketch.coast.slice(0, -1).flatMap((from, i) => {
    const to = sketch.coast[i + 1] as string
    const points = outlines.limits.get(from < to ? `${from}-${to}` : `${to}-${from}`)?.points ?? []
    return from < to ? points : points.toReversed()
  })
}

const SMALLEST_M2 = 700
const LARGEST_M2 = 45_000
/** Area over the square of the perimeter; a square has 0.0625. Thinner is a leftover, not a block. */
const THINNEST = 0.018

function parcelsOf(network: Network, rings: readonly Ring[], comunas: readonly ComunaSketch[], plane: Plane): Parcel[] {
  const parcels: Parcel[] = []
  for (const { nodes } of facesOf(network)) {
    if (nodes.length > 200 || new Set(nodes).size < nodes.length) continue
    const ring = nodes.map((node) => network.nodes[node] as Point)
    const areaM2 = signedArea(ring)
    if (areaM2 < SMALLEST_M2 || areaM2 > LARGEST_M2 || areaM2 / perimeter(ring) ** 2 < THINNEST) continue
    if (!isSimple(ring.map((point) => plane.toDegrees(point)))) continue
    const centre = interiorPoint(ring)
    const comuna = comunas.findIndex((_, i) => isInside(rings[i] as Ring, centre))
    if (comuna >= 0) parcels.push({ nodes, ring, areaM2, centre, comuna })
  }
  return withoutSurrounding(parcels)
}

/** Streets that meet no others stand like an island in a face; the face around them is not a parcel. */
function withoutSurrounding(parcels: readonly Parcel[]): Parcel[] {
  const nearby = new Nearby<Parcel>(150)
  for (const parcel of parcels) nearby.add(parcel.centre, parcel)
  return parcels.filter(({ ring, centre, areaM2 }) => {
    const isAround = (other: Parcel) => other.areaM2 < areaM2 && other.ring !== ring && isInside(ring, other.centre)
    return !nearby.some(centre, 400, isAround)
  })
}

const perimeter = (ring: Ring) =>
  ring.reduce((sum, point, i) => sum + Math.hypot(...difference(point, ring[(i + 1) % ring.length] as Point)), 0)
const difference = (a: Point, b: Point): [number, number] => [b[0] - a[0], b[1] - a[1]]

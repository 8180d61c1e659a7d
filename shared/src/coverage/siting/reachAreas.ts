import { contours } from 'd3-contour'
import type { MultiPolygon, Position } from 'geojson'
import { windRings } from '../../geo/windRings.ts'
import { latitudeDegreeM, longitudeDegreeM } from '../network/groundMetres.ts'
import { openReachWithin } from '../network/reachWithin.ts'
import type { Attachment, WalkingCost, WalkingNetwork } from '../network/walkingNetwork.ts'
import type { Walk } from './placesOnEdges.ts'
import { type ReachField, type ReachGround, reachField } from './reachField.ts'

/** The search behind the areas: as far as the largest limit, metres or seconds. */
export function walkFrom(network: WalkingNetwork, start: Attachment, limit: number, by: WalkingCost): Walk {
  return { start, limit, by, reach: openReachWithin(network)(start, limit, by) }
}

/** Small enough to show single streets, large enough for ten kilometres. */
export const reachCellM = (furthestM: number): number => Math.min(60, Math.max(8, furthestM / 150))

/**
 * Where one gets within each limit, in the walk's unit: polygons with holes. All are contours of one field, so that each
 * contains the smaller ones.
 */
export function reachAreas(
  network: WalkingNetwork,
  walk: Walk,
  limits: readonly number[],
  ground: ReachGround,
): MultiPolygon[] {
  const field = reachField(network, walk, ground)
  // d3 takes what lies above a value for inside.
  const above = Array.from(field.cost, (cost) => -cost)
  const contour = contours().size([field.columns, field.rows])
  return limits.map((limit) => onGround(field, contour.contour(above, -limit).coordinates))
}

function onGround({ west, south, eastDegrees, northDegrees }: ReachField, coordinates: Position[][][]): MultiPolygon {
  // d3 counts from a cell's corner, the field from its middle.
  const place = ([x = 0, y = 0]: Position): Position => [
    rounded(west + (x - 0.5) * eastDegrees),
    rounded(south + (y - 0.5) * northDegrees),
  ]
  const polygons = coordinates.map((rings) => rings.map((ring) => ring.map(place)))
  return windRings({ type: 'MultiPolygon', coordinates: polygons }, 'counterclockwise') as MultiPolygon
}

/** A tenth of a metre and less. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

const circleCorners = 72

/** Where no street is near: a circle, which is an estimate. Its corners lie on the circle. */
export function reachCircle([lng, lat]: readonly [number, number], radiusM: number): MultiPolygon {
  const ring = Array.from({ length: circleCorners }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / circleCorners
    const east = (radiusM * Math.cos(angle)) / longitudeDegreeM(lat)
    return [rounded(lng + east), rounded(lat + (radiusM * Math.sin(angle)) / latitudeDegreeM(lat))]
  })
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] }
}

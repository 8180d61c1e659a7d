import type { SamplePoints } from './measures.ts'
import type { PlaceShapes } from './placeShapes.ts'
import { pointOnSurface } from './pointOnSurface.ts'
import { pointsInShapes } from './pointsInShapes.ts'
import { latitudeStep, scanPart } from './scanPart.ts'

export interface SampleDensity {
  /** Distance of the points of a place of middling size. */
  spacingM: number
  /** It is doubled for places that would have more, about, and halved for those that would have fewer. */
  mostPerPlace: number
  leastPerPlace: number
}

/** Denser three times more where a narrow shape lies between the rows; then its point on the surface stands for it. */
const mostHalvings = 3

/**
 * Points evenly over each place: on rows and columns that stand still on the ground, so that an edit moves no point that is not
 * in it, and each part has its share by area. At least one point inside every shape that has a surface. Where there are
 * buildings (longitude, latitude pairs) inside a place, they are its points instead.
 */
export function samplePlaces(
  shapes: PlaceShapes,
  density: SampleDensity,
  buildings: Float64Array = new Float64Array(),
): SamplePoints {
  const points = new PointList()
  const inside = buildings.length === 0 ? null : pointsInShapes(buildings, shapes)
  for (let shape = 0; shape < shapes.count; shape += 1) {
    const first = inside?.first[shape] ?? 0
    const end = inside?.first[shape + 1] ?? 0
    if (first === end) sampleOne(shapes, shape, density, points)
    for (let at = first; at < end; at += 1) {
      const building = inside!.points[at]!
      points.add(buildings[2 * building]!, buildings[2 * building + 1]!, shape)
    }
  }
  return points.asSamplePoints()
}

function sampleOne(shapes: PlaceShapes, shape: number, density: SampleDensity, points: PointList): void {
  const firstPart = shapes.firstPart[shape]!
  const endPart = shapes.firstPart[shape + 1]!
  if (firstPart === endPart) return
  const before = points.count
  const areaM2 = roughAreaM2(shapes, firstPart, endPart)
  let spacingM = spacingFor(areaM2, density)
  for (let halvings = 0; halvings <= mostHalvings && areaM2 > 0; halvings += 1) {
    for (let part = firstPart; part < endPart; part += 1)
      scanPart(shapes, part, latitudeStep(spacingM), density.mostPerPlace, (longitude, latitude) =>
        points.add(longitude, latitude, shape),
      )
    if (points.count - before >= density.leastPerPlace) return
    if (halvings === mostHalvings) break
    points.count = before
    spacingM /= 2
  }
  if (points.count > before) return
  const [longitude, latitude] = pointOnSurface(shapes, firstPart, endPart)
  if (Number.isFinite(longitude + latitude)) points.add(longitude, latitude, shape)
}

/** Steps of two, so that a denser grid and a wider one stand on the same ground. */
function spacingFor(areaM2: number, { spacingM, mostPerPlace, leastPerPlace }: SampleDensity): number {
  const expected = areaM2 / spacingM ** 2
  if (expected > mostPerPlace) return spacingM * 2 ** Math.ceil(Math.log2(expected / mostPerPlace) / 2)
  if (expected < leastPerPlace) return spacingM / 2 ** Math.ceil(Math.log2(leastPerPlace / expected) / 2)
  return spacingM
}

const metresPerDegree = 111_195

/** Good to a hundredth: it only chooses the density. */
function roughAreaM2(shapes: PlaceShapes, firstPart: number, endPart: number): number {
  const { firstRing, firstVertex, vertices } = shapes
  let total = 0
  for (let part = firstPart; part < endPart; part += 1) {
    for (let ring = firstRing[part]!; ring < firstRing[part + 1]!; ring += 1) {
      const first = firstVertex[ring]!
      const x0 = vertices[2 * first]!
      const y0 = vertices[2 * first + 1]!
      let doubled = 0
      for (let v = first + 1; v < firstVertex[ring + 1]! - 1; v += 1)
        doubled +=
          (vertices[2 * v]! - x0) * (vertices[2 * v + 3]! - y0) -
          (vertices[2 * v + 2]! - x0) * (vertices[2 * v + 1]! - y0)
      const areaM2 = (Math.abs(doubled) / 2) * metresPerDegree ** 2 * Math.cos((y0 * Math.PI) / 180)
      total += ring === firstRing[part] ? areaM2 : -areaM2
    }
  }
  return total
}

/** Grows; typed arrays all along. */
class PointList {
  count = 0
  #places = new Float64Array(2048)
  #placeOf = new Uint32Array(1024)

  add(longitude: number, latitude: number, place: number): void {
    if (this.count === this.#placeOf.length) this.#grow()
    this.#places[2 * this.count] = longitude
    this.#places[2 * this.count + 1] = latitude
    this.#placeOf[this.count] = place
    this.count += 1
  }

  asSamplePoints(): SamplePoints {
    return { places: this.#places.slice(0, 2 * this.count), placeOf: this.#placeOf.slice(0, this.count) }
  }

  #grow(): void {
    const places = new Float64Array(2 * this.#places.length)
    places.set(this.#places)
    this.#places = places
    const placeOf = new Uint32Array(2 * this.#placeOf.length)
    placeOf.set(this.#placeOf)
    this.#placeOf = placeOf
  }
}

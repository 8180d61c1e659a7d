import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'

export type Coordinates = SourceLayer['coordinates']

/** Column names without case, accents and separators, best first. The same position in both lists is a pair. */
const longitudeNames = [
  'lon',
  'lng',
  'long',
  'longitud',
  'longitude',
  'stoplon',
  'coordlon',
  'lonwgs84',
  'longitudwgs84',
  'geolon',
  'geolongitud',
  'longituddecimal',
]
const latitudeNames = [
  'lat',
  'lat',
  'lat',
  'latitud',
  'latitude',
  'stoplat',
  'coordlat',
  'latwgs84',
  'latitudwgs84',
  'geolat',
  'geolatitud',
  'latituddecimal',
]
const eastNames = [
  'x',
  'xcoord',
  'coordx',
  'coordenadax',
  'pointx',
  'utmx',
  'xutm',
  'este',
  'utmeste',
  'coordenadaeste',
  'easting',
  'cx',
]
const northNames = [
  'y',
  'ycoord',
  'coordy',
  'coordenaday',
  'pointy',
  'utmy',
  'yutm',
  'norte',
  'utmnorte',
  'coordenadanorte',
  'northing',
  'cy',
]
const wktNames = ['wkt', 'geom', 'geometry', 'thegeom', 'geometria', 'shape', 'wkbgeometry', 'geomwkt']
const wktStart = /^\s*(srid=\d+;)?\s*(multi)?(point|linestring|polygon|geometrycollection)\b/i

const plainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** The columns that hold coordinates, by name and by what the first rows have in them. */
export function findCoordinates(names: readonly string[], sample: readonly Record<string, unknown>[]): Coordinates {
  const plain = new Map<string, string>()
  for (const name of names) if (!plain.has(plainName(name))) plain.set(plainName(name), name)
  const column = wktNames.map((name) => plain.get(name)).find((name) => name !== undefined && holdsWkt(name, sample))
  if (column !== undefined) return { kind: 'wkt', column }
  const pair = findPair(plain, longitudeNames, latitudeNames, sample) ?? findPair(plain, eastNames, northNames, sample)
  return pair === null ? { kind: 'none' } : { kind: 'columns', x: pair.x, y: pair.y }
}

const holdsWkt = (name: string, sample: readonly Record<string, unknown>[]) =>
  sample.some((row) => typeof row[name] === 'string' && wktStart.test(row[name] as string))

function findPair(
  plain: Map<string, string>,
  xNames: string[],
  yNames: string[],
  sample: readonly Record<string, unknown>[],
) {
  for (const [index, xName] of xNames.entries()) {
    const x = plain.get(xName)
    const y = plain.get(yNames[index]!) ?? yNames.map((name) => plain.get(name)).find((name) => name !== undefined)
    if (x !== undefined && y !== undefined && holdsNumbers(x, sample) && holdsNumbers(y, sample)) return { x, y }
  }
  return null
}

/** A column "x" that says yes and no is not a coordinate. */
function holdsNumbers(name: string, sample: readonly Record<string, unknown>[]): boolean {
  const values = sample.map((row) => row[name]).filter((value) => !isBlank(value))
  return values.length === 0 ? sample.length === 0 : values.some((value) => Number.isFinite(readCoordinate(value)))
}

export const isBlank = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** A number as spreadsheets write it: decimal point or comma, thousands points before a decimal comma. NaN if it is none. */
export function readCoordinate(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return Number.NaN
  const text = value.trim().replace(/^[−–]/, '-')
  const comma = text.lastIndexOf(',')
  if (comma < 0) return text === '' ? Number.NaN : Number(text)
  return Number(`${text.slice(0, comma).replaceAll('.', '')}.${text.slice(comma + 1)}`)
}

/**
 * EPSG code of columns: an SRID written in the WKT; degrees are WGS 84, said where the columns' names do not speak of
 * latitude and longitude; metres could be any of the UTM zones and datums in use, so they are asked for.
 */
export function epsgOfCoordinates(
  coordinates: Coordinates,
  sample: readonly Record<string, unknown>[],
  issues: Issue[],
): number | null {
  if (coordinates.kind !== 'columns' && coordinates.kind !== 'wkt') return null
  const { pairs, srid } =
    coordinates.kind === 'wkt'
      ? pairsOfWkt(coordinates.column, sample)
      : { pairs: pairsOfColumns(coordinates, sample), srid: null }
  if (srid !== null) return srid
  const degrees = pairs.filter((pair) => pair.every((value) => Math.abs(value) <= 180)).length
  const params = { columns: coordinates.kind === 'wkt' ? coordinates.column : `${coordinates.x}, ${coordinates.y}` }
  if (pairs.length === 0 || degrees < pairs.length * 0.9) {
    issues.push({ code: 'crs-missing', params })
    return null
  }
  const isNamedDegrees = coordinates.kind === 'columns' && longitudeNames.includes(plainName(coordinates.x))
  if (!isNamedDegrees) issues.push({ code: 'crs-assumed-degrees', params })
  return 4326
}

function pairsOfColumns({ x, y }: { x: string; y: string }, sample: readonly Record<string, unknown>[]): number[][] {
  return sample
    .map((row) => [readCoordinate(row[x]), readCoordinate(row[y])])
    .filter((pair) => pair.every(Number.isFinite))
}

function pairsOfWkt(
  column: string,
  sample: readonly Record<string, unknown>[],
): { pairs: number[][]; srid: number | null } {
  const texts = sample.map((row) => row[column]).filter((value) => typeof value === 'string')
  const srid = texts
    .map((text) => /^\s*SRID=(\d+);/i.exec(text)?.[1])
    .find((code) => code !== undefined && code !== '0')
  const pairs = texts.map((text) => /\(\s*(-?[\d.eE+]+)\s+(-?[\d.eE+]+)/.exec(text)?.slice(1).map(Number) ?? [])
  return {
    pairs: pairs.filter((pair) => pair.length === 2 && pair.every(Number.isFinite)),
    srid: srid === undefined ? null : Number(srid),
  }
}

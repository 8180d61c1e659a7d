/** A coordinate reference system of the interface. */
export interface Crs {
  uri: string
  /** PostGIS's number; CRS84 is 4326 with its axes the other way round. */
  srid: number
  /** Latitude comes first, as its authority defines; coordinates are swapped on their way in and out. */
  isLatitudeFirst: boolean
  isGeographic: boolean
  /** Least and greatest coordinates that a place on earth can have in it, longitude or easting first. */
  limits: readonly [west: number, south: number, east: number, north: number]
  title: string
}

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`
export const crs84Uri = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const wholeEarth = [-180, -90, 180, 90] as const
/** Half the equator in spherical metres, and latitude 89.99°. */
const mercator = [-20_037_508.35, -60_000_000, 20_037_508.35, 60_000_000] as const
/** 90° to both sides of the meridian, from the south pole to the equator: beyond, the projection has no inverse. */
const utmSouth = [-9_000_000, 0, 10_000_000, 10_000_000] as const

const geographic = { isGeographic: true, limits: wholeEarth } as const
const projected = { isGeographic: false, isLatitudeFirst: false } as const

/** The axes are those of the EPSG registry: 4326 and 4674 latitude, longitude; the projected ones east, north. */
export const crsList: readonly Crs[] = [
  { uri: crs84Uri, srid: 4326, isLatitudeFirst: false, ...geographic, title: 'WGS 84 (longitud, latitud)' },
  { uri: epsg(4326), srid: 4326, isLatitudeFirst: true, ...geographic, title: 'WGS 84 (latitud, longitud)' },
  { uri: epsg(3857), srid: 3857, ...projected, limits: mercator, title: 'Web Mercator' },
  { uri: epsg(4674), srid: 4674, isLatitudeFirst: true, ...geographic, title: 'SIRGAS 2000 (latitud, longitud)' },
  { uri: epsg(32718), srid: 32718, ...projected, limits: utmSouth, title: 'WGS 84 / UTM 18 sur' },
  { uri: epsg(32719), srid: 32719, ...projected, limits: utmSouth, title: 'WGS 84 / UTM 19 sur' },
  { uri: epsg(5361), srid: 5361, ...projected, limits: utmSouth, title: 'SIRGAS-Chile 2002 / UTM 19 sur' },
]

export const crs84: Crs = crsList[0]!

/** By its URI, or by what people and programs write for it: `EPSG:4326`, `urn:ogc:def:crs:EPSG::4326`, `CRS84`. */
export function findCrs(text: string): Crs | null {
  const trimmed = text.trim().replace(/^\[(.*)\]$/, '$1')
  const code =
    /^(?:EPSG:|urn:ogc:def:crs:EPSG:[^:]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]+\/)(\d+)$/i.exec(
      trimmed,
    )?.[1]
  if (code !== undefined) return crsList.find((crs) => crs.uri === epsg(Number(code))) ?? null
  return /^(?:(?:OGC:)?CRS84|urn:ogc:def:crs:OGC:[^:]*:CRS84|https?:\/\/www\.opengis\.net\/def\/crs\/OGC\/[^/]+\/CRS84)$/i.test(
    trimmed,
  )
    ? crs84
    : null
}

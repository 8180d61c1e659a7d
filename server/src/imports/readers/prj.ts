import { epsgOfName } from './crsNames.ts'

/** Names that ESRI, QGIS and GDAL write, without case, accents and separators. */
const epsgByName: Record<string, number> = {
  wgs84: 4326,
  gcswgs1984: 4326,
  wgs1984: 4326,
  sirgas2000: 4674,
  gcssirgas2000: 4674,
  sirgaschile: 5360,
  sirgaschile2002: 5360,
  gcssirgaschile: 5360,
  gcssirgaschile2002: 5360,
  psad56: 4248,
  gcsprovisionalsamerican1956: 4248,
  wgs84pseudomercator: 3857,
  wgs1984webmercatorauxiliarysphere: 3857,
  wgs1984webmercator: 3857,
}

/** EPSG codes of the UTM zones in use in Chile, by datum. */
const utmByDatum: { datum: RegExp; zones: Record<string, number> }[] = [
  { datum: /^wgs(19)?84utmzone/, zones: { '18s': 32718, '19s': 32719, '12s': 32712, '17s': 32717 } },
  { datum: /^sirgaschile(2002)?utmzone/, zones: { '18s': 5362, '19s': 5361 } },
  { datum: /^sirgas2000utmzone/, zones: { '18s': 31978, '19s': 31979 } },
  { datum: /^psad(19)?56utmzone/, zones: { '18s': 24878, '19s': 24879 } },
  { datum: /^sad(19)?69utmzone/, zones: { '18s': 29188, '19s': 29189 } },
]

export interface PrjCrs {
  epsg: number | null
  /** What the file calls it, for the question that follows where the code is not known. */
  name: string
}

/** The CRS of a `.prj` (WKT 1 or 2): by the authority's code at its end, else by its name. */
export function epsgOfPrj(wkt: string): PrjCrs {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.trim().slice(0, 60)
  const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)
  if (authority !== null) return { epsg: Number(authority[1]), name }
  return { epsg: epsgOfName(wkt) ?? epsgOfCrsName(name), name }
}

function epsgOfCrsName(name: string): number | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const zone = /utmzone(\d{2}s)$/.exec(plain)?.[1]
  if (zone === undefined) return epsgByName[plain] ?? null
  return utmByDatum.find(({ datum }) => datum.test(plain))?.zones[zone] ?? null
}

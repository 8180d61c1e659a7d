/** EPSG code in `EPSG:4326`, `urn:ogc:def:crs:EPSG::32719`, `urn:ogc:def:crs:OGC:1.3:CRS84` or an opengis.net address; null if none. */
export function epsgOfName(name: string): number | null {
  if (/CRS84$/i.test(name)) return 4326
  const match = /EPSG[:/]+(?:[\d.]+[:/]+|:)?(\d{4,6})$/i.exec(name.trim())
  return match === null ? null : Number(match[1])
}

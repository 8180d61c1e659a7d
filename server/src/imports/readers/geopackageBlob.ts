const envelopeBytes = [0, 32, 48, 48, 64]
const EMPTY_FLAG = 0b10000

/** The WKB inside a GeoPackage geometry (OGC 12-128, 2.1.3), null where it says it is empty; throws where it is none. */
export function geopackageBlobWkb(blob: unknown): Uint8Array | null {
  if (!(blob instanceof Uint8Array) || blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50)
    throw new Error('no GeoPackage geometry')
  const flags = blob[3]!
  const envelope = envelopeBytes[(flags >> 1) & 0b111]
  if (envelope === undefined) throw new Error('GeoPackage geometry with an unknown envelope')
  if ((flags & EMPTY_FLAG) !== 0) return null
  return blob.subarray(8 + envelope)
}

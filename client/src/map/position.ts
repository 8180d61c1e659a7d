import type { Position } from './mapView.ts'

/** `map=11.2/-33.05/-71.60` in the address: zoom, latitude, longitude. */
export function positionFrom(text: string | null): Position | null {
  const [zoom, lat, lng] = (text ?? '').split('/').map(Number)
  if (zoom === undefined || lat === undefined || lng === undefined) return null
  const isPlace = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180
  return isPlace ? { zoom, lat, lng } : null
}

/** As many decimals as the scale can show. */
export function positionText({ zoom, lat, lng }: Position): string {
  const decimals = Math.max(2, Math.ceil(zoom / 3) + 1)
  return `${Number(zoom.toFixed(2))}/${lat.toFixed(decimals)}/${lng.toFixed(decimals)}`
}

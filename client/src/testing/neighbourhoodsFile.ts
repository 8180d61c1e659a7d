import type { Feature } from 'geojson'

/** Five parts of Viña del Mar, roughly: west, south, east, north. */
const parts: readonly (readonly [name: string, ...bounds: [number, number, number, number]])[] = [
  ['Reñaca', -71.552, -32.985, -71.525, -32.958],
  ['Gómez Carreño', -71.545, -33.005, -71.515, -32.987],
  ['Población Vergara', -71.56, -33.025, -71.54, -33.006],
  ['Forestal', -71.56, -33.055, -71.535, -33.034],
  ['Reñaca Alto', -71.5, -33.015, -71.478, -32.99],
]

export const neighbourhoodNames = parts.map(([name]) => name)

/** As a municipality would draw them on one afternoon. */
export function neighbourhoodsFile(): { name: string; mimeType: string; buffer: Buffer } {
  const features = parts.map(([name, west, south, east, north]): Feature => {
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return { type: 'Feature', properties: { nombre: name }, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name: 'barrios.geojson', mimeType: 'application/geo+json', buffer }
}

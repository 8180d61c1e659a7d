type Ring = [number, number][]

const square = (west: number, south: number): Ring => [
  [west, south],
  [west + 0.004, south],
  [west + 0.004, south + 0.004],
  [west, south + 0.004],
  [west, south],
]

const bowTie: Ring = [
  [-71.6, -33.06],
  [-71.595, -33.055],
  [-71.595, -33.06],
  [-71.6, -33.055],
  [-71.6, -33.06],
]

const settlement = (id: string, name: string, households: number | null, ring: Ring | null) => ({
  type: 'Feature',
  properties: { codigo: id, nombre: name, comuna: 'Valparaíso', n_hogares: households },
  geometry: ring === null ? null : { type: 'Polygon', coordinates: [ring] },
})

/** Five rows: one crossed, one without a place, one far outside Chile, and one identifier with two boundaries. */
export function settlementsFile(): { name: string; mimeType: string; buffer: Buffer } {
  const features = [
    settlement('Q1', 'Quebrada Honda', 42, square(-71.61, -33.06)),
    settlement('Q2', 'El Lazo', 17, bowTie),
    settlement('Q3', 'Sin Lugar', null, null),
    settlement('Q4', 'Mar Afuera', 9, square(-40, -33)),
    settlement('Q1', 'Quebrada Honda', 42, square(-71.608, -33.058)),
  ]
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name: 'asentamientos.geojson', mimeType: 'application/geo+json', buffer }
}

/** One row whose coordinates have latitude first. */
export function swappedFile(): { name: string; mimeType: string; buffer: Buffer } {
  const ring = square(-71.6, -33.05).map(([x, y]): [number, number] => [y, x])
  const features = [settlement('R1', 'Cerro Dado Vuelta', 8, ring)]
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
  return { name: 'al-reves.geojson', mimeType: 'application/geo+json', buffer }
}

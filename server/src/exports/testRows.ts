import type { Geometry } from 'geojson'
import type { Database } from '../platform/database.ts'

/** Inserts a row given column by column; geometry columns take GeoJSON. Returns its identity. */
export async function addRow(database: Database, table: string, row: Record<string, unknown>): Promise<number> {
  const columns = Object.keys(row)
  const shapes = ['boundary', 'location', 'path', 'extent']
  const values = columns.map((column, index) =>
    shapes.includes(column) ? `st_geomfromgeojson($${index + 1})` : `$${index + 1}`,
  )
  const parameters = columns.map((column) => {
    const value = row[column]
    return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
  })
  const { rows } = await database.pool.query(
    `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')}) returning id`,
    parameters,
  )
  return rows[0].id
}

let lastId = 0
const identity = () => ({ source: 'prueba', source_id: `id-${++lastId}` })

export const aDataset = (over: Record<string, unknown> = {}) => ({
  source: 'prueba',
  collection: 'settlements',
  name: 'Catastro de prueba',
  publisher: 'MINVU',
  licence: 'CC BY 4.0',
  reference_year: 2024,
  file_name: 'catastro.geojson',
  file_hash: 'ab'.repeat(32),
  imported_by: 'prueba',
  ...over,
})

export const aSettlement = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  name: 'Campamento',
  comuna_code: '05109',
  changed_by: 'prueba',
  boundary: square(-71.5, -33.0, 0.01),
  ...over,
})

export const aStreet = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  name: 'Calle',
  path: {
    type: 'MultiLineString',
    coordinates: [
      [
        [-71.5, -33.0],
        [-71.49, -33.01],
      ],
    ],
  },
  ...over,
})

export const aComuna = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  code: '05109',
  name: 'Viña del Mar',
  region_code: '05',
  boundary: square(-71.6, -33.1, 0.2),
  ...over,
})

export const aHazard = (extent: Geometry | null, over: Record<string, unknown> = {}) => ({
  ...identity(),
  kind: 'flood',
  extent,
  ...over,
})

/** A square as the tables hold it: its lower left corner and its side in degrees. */
export function square(x: number, y: number, side: number): Geometry {
  return { type: 'MultiPolygon', coordinates: [[ring(x, y, side)]] }
}

export const ring = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

export const aFacility = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  kind: 'school',
  name: 'Escuela',
  ...over,
})

export const anIndicator = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  comuna_code: '05109',
  code: 'acceso',
  name: 'Acceso a plazas',
  year: 2024,
  ...over,
})

export const aBlock = (over: Record<string, unknown> = {}) => ({
  ...identity(),
  code: '05109011001001',
  comuna_code: '05109',
  boundary: square(-71.5, -33.0, 0.001),
  ...over,
})

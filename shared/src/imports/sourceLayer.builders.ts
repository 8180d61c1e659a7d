import type { SourceLayer } from './source.ts'

/** A layer of these rows, as a reader would describe it. */
export function aLayer(rows: Record<string, unknown>[], more: Partial<SourceLayer> = {}): SourceLayer {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    name: 'capa',
    fields: names.map((name) => ({ name, type: 'mixed', samples: [] })),
    rowCount: rows.length,
    geometryTypes: [],
    epsg: 4326,
    coordinates: { kind: 'none' },
    sample: rows.slice(0, 200).map((properties, at) => ({ rowNo: at + 1, properties, geometry: null })),
    ...more,
  }
}

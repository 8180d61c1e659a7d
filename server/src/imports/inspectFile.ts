import type { InspectedLayer, Inspection, Upload } from '@arraigo/shared/imports/import.schema.ts'
import { recognise } from '@arraigo/shared/imports/recognise.ts'
import type { SourceFormat, SourceLayer } from '@arraigo/shared/imports/source.ts'
import { boxOfCells, cellSideM } from '../elevation/elevationGrid.ts'
import { readGeotiff } from '../elevation/readGeotiff.ts'
import type { Db } from '../platform/database.ts'
import { elevationOf } from './importElevations.ts'
import { findStoredImport } from './imports.queries.ts'
import { layerLooksSwapped } from './layerAxes.ts'
import { detectFormat } from './readers/detectFormat.ts'
import { openSource } from './readers/openSource.ts'

const sampleRows = 50
const longestText = 200

/** What a file holds and how it might be read, before anybody decides. Throws IssuesError when it cannot be read at all. */
export async function inspectFile(db: Db, upload: Upload, path: string): Promise<Inspection> {
  if ((await detectFormat(path)).format === 'geotiff') return inspectElevations(db, upload, path)
  const source = await openSource(path, upload.fileName)
  try {
    return {
      upload,
      format: source.format,
      encoding: source.encoding,
      issues: source.issues,
      layers: source.layers.map((layer) => inspectLayer(source.format, layer)),
      elevation: null,
      storedBefore: await findStoredImport(db, upload.hash),
    }
  } finally {
    await source.close()
  }
}

async function inspectElevations(db: Db, upload: Upload, path: string): Promise<Inspection> {
  const grid = await readGeotiff(path)
  await grid.close()
  const { width, height, srid } = grid
  return {
    upload,
    format: 'geotiff',
    encoding: null,
    issues: grid.notes,
    layers: [],
    elevation: {
      ...{ width, height, epsg: srid, cellM: cellSideM(grid) },
      bounds: [...boxOfCells(grid, 0, 0, width, height)],
      source: elevationOf(upload.fileName).source,
    },
    storedBefore: await findStoredImport(db, upload.hash),
  }
}

function inspectLayer(format: SourceFormat, layer: SourceLayer): InspectedLayer {
  return {
    name: layer.name,
    rowCount: layer.rowCount,
    geometryTypes: layer.geometryTypes,
    epsg: layer.epsg,
    looksSwapped: layerLooksSwapped(layer),
    coordinates: layer.coordinates,
    fields: layer.fields,
    sample: layer.sample
      .slice(0, sampleRows)
      .map((row) => Object.fromEntries(Object.entries(row.properties).map(([name, value]) => [name, toText(value)]))),
    presets: recognise(format, layer).map(({ preset }) => ({
      id: preset.id,
      name: preset.name.es,
      mapping: preset.mapping,
    })),
  }
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, longestText)
}

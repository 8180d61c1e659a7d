import type { InspectedLayer, Inspection, Upload } from '@arraigo/shared/imports/import.schema.ts'
import { recognise } from '@arraigo/shared/imports/recognise.ts'
import type { SourceFormat, SourceLayer } from '@arraigo/shared/imports/source.ts'
import type { Db } from '../platform/database.ts'
import { findStoredImport } from './imports.queries.ts'
import { layerLooksSwapped } from './layerAxes.ts'
import { openSource } from './readers/openSource.ts'

const sampleRows = 50
const longestText = 200

/** What a file holds and how it might be read, before anybody decides. Throws IssuesError when it cannot be read at all. */
export async function inspectFile(db: Db, upload: Upload, path: string): Promise<Inspection> {
  const source = await openSource(path, upload.fileName)
  try {
    return {
      upload,
      format: source.format,
      encoding: source.encoding,
      issues: source.issues,
      layers: source.layers.map((layer) => inspectLayer(source.format, layer)),
      storedBefore: await findStoredImport(db, upload.hash),
    }
  } finally {
    await source.close()
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

import { basename, extname } from 'node:path'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { detectFormat, type FileKind } from './detectFormat.ts'
import type { SourceFile } from './reader.ts'
import { findShapefileParts } from './shapefileBeside.ts'
import { type ArchiveLimits, archiveLimits } from './zipArchive.ts'

export interface OpenOptions {
  limits?: ArchiveLimits
}

/**
 * Opens a file (or a GTFS folder) by what is in it. `fileName` is the name it came with: it names the layer where the
 * format does not, and is compared with the content. Throws IssuesError where nothing can be read.
 */
export async function openSource(
  path: string,
  fileName: string,
  { limits = archiveLimits }: OpenOptions = {},
): Promise<SourceFile> {
  const kind = await detectFormat(path)
  const source = await openKind(kind, path, fileName, limits)
  source.issues.unshift(...extensionIssues(kind, fileName))
  return source
}

/** Each reader is loaded when a file asks for it: together they take longer than a small file does. */
async function openKind(kind: FileKind, path: string, fileName: string, limits: ArchiveLimits): Promise<SourceFile> {
  const layerName = basename(fileName, extname(fileName))
  switch (kind.format) {
    case 'json':
      return (await import('./jsonReader.ts')).readJson(path, layerName, kind.encoding)
    case 'geopackage':
      return (await import('./geopackageReader.ts')).readGeopackage(path)
    case 'text':
      return readText(path, fileName)
    case 'zip':
      return (await import('./zipReader.ts')).readZip(path, limits, (inner, innerName) =>
        openUnpacked(inner, innerName, limits),
      )
    case 'kml':
      return (await import('./kmlReader.ts')).readKml(path, layerName)
    case 'shapefile':
      return (await import('./shapefileReader.ts')).readShapefiles(
        [await findShapefileParts(path, layerName)],
        'folder',
      )
    case 'flatgeobuf':
      return (await import('./flatgeobufReader.ts')).readFlatgeobuf(path, layerName)
    case 'geotiff':
      throw new IssuesError([{ code: 'raster-without-rows' }])
    case 'folder':
      return (await import('./gtfsReader.ts')).readGtfsFolder(path)
  }
}

/** Any text can be read as a table: one without records, or prose under the name of another format, is none. */
async function readText(path: string, fileName: string): Promise<SourceFile> {
  const source = await (await import('./csvReader.ts')).readCsv(path, basename(fileName, extname(fileName)))
  const { fields, sample } = source.layers[0]!
  const whole = sample.filter(({ issues }) => issues === undefined || issues[0]?.code !== 'column-count-differs')
  const isTable = fields.length > 1 && sample.length > 0 && whole.length * 2 > sample.length
  const isNamedTable = extensionIssues({ format: 'text', encoding: 'utf-8' }, fileName).length === 0
  if (isTable || (isNamedTable && fields.length + sample.length > 1)) return source
  await source.close()
  throw new IssuesError([{ code: 'text-without-records' }])
}

/** A file out of an archive, unless it is another archive under a false name. */
async function openUnpacked(path: string, fileName: string, limits: ArchiveLimits): Promise<SourceFile> {
  const kind = await detectFormat(path)
  if (kind.format === 'zip') throw new IssuesError([{ code: 'zip-without-data', params: { names: fileName } }])
  return openKind(kind, path, fileName, limits)
}

const extensionsOf: Record<FileKind['format'], string[]> = {
  json: ['geojson', 'json', 'geojsonl', 'geojsons', 'ndjson', 'jsonl', 'ndgeojson', 'geojsonseq'],
  geopackage: ['gpkg'],
  text: ['csv', 'tsv', 'txt', 'tab', 'psv'],
  zip: ['zip', 'kmz'],
  kml: ['kml'],
  shapefile: ['shp'],
  flatgeobuf: ['fgb'],
  geotiff: ['tif', 'tiff', 'gtiff'],
  folder: [''],
}

const namesOf: Record<FileKind['format'], string> = {
  json: 'JSON',
  geopackage: 'GeoPackage',
  text: 'CSV',
  zip: 'ZIP',
  kml: 'KML',
  shapefile: 'Shapefile',
  flatgeobuf: 'FlatGeobuf',
  geotiff: 'GeoTIFF',
  folder: 'GTFS',
}

function extensionIssues(kind: FileKind, fileName: string): Issue[] {
  const extension = extname(fileName).slice(1).toLowerCase()
  if (extension === '' || extensionsOf[kind.format].includes(extension)) return []
  return [{ code: 'extension-disagrees', params: { extension, format: namesOf[kind.format] } }]
}

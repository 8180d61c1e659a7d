import { setColumn } from '@arraigo/shared/imports/setColumn.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { kml } from '@tmcw/togeojson'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Feature, Geometry } from 'geojson'
import { buildSource } from './buildSource.ts'
import { newProgress, type ReadProgress, textChunks } from './byteChunks.ts'
import { detectEncoding } from './detectEncoding.ts'
import { type CutPlacemark, KmlCutter } from './kmlCutter.ts'
import type { SourceFile } from './reader.ts'

export async function readKml(path: string, layerName: string, format: 'kml' | 'kmz' = 'kml'): Promise<SourceFile> {
  const progress = await newProgress(path)
  const { encoding, issues } = await detectEncoding(path)
  const file: KmlFile = { path, encoding, progress }
  const outline = await outlineKml(file)
  if (outline.networkLinks > 0) issues.push({ code: 'kml-network-links', params: { count: outline.networkLinks } })
  if (outline.placemarks === 0) throw new IssuesError([...issues, { code: 'kml-without-placemarks' }])
  return buildSource({
    format,
    encoding,
    issues,
    progress,
    layers: [
      {
        name: layerName,
        fieldNames: [],
        rowCount: outline.placemarks,
        epsg: 4326,
        coordinates: { kind: 'geometry' },
        rows: () => readRows(file, outline.schemas),
      },
    ],
  })
}

interface KmlFile {
  path: string
  encoding: string
  progress: ReadProgress
}

/** One pass to the end: schemas may follow the placemarks that use them, and a file cut off is refused at once. */
async function outlineKml({
  path,
  encoding,
  progress,
}: KmlFile): Promise<{ placemarks: number; schemas: string[]; networkLinks: number }> {
  const cutter = new KmlCutter()
  let placemarks = 0
  for await (const chunk of textChunks(path, encoding, progress)) placemarks += cutter.push(chunk).length
  cutter.finish()
  return { placemarks, schemas: cutter.schemas, networkLinks: cutter.networkLinks }
}

async function* readRows({ path, encoding, progress }: KmlFile, schemas: string[]): AsyncGenerator<SourceRow[]> {
  const cutter = new KmlCutter()
  let rowNo = 0
  for await (const chunk of textChunks(path, encoding, progress)) {
    const rows = cutter.push(chunk).map((placemark) => toRow(placemark, ++rowNo, cutter.rootTag, schemas))
    if (rows.length > 0) yield rows
  }
}

function toRow(placemark: CutPlacemark, rowNo: number, rootTag: string, schemas: string[]): SourceRow {
  try {
    const feature = parsePlacemark(placemark.xml, rootTag, schemas)
    const issues = lostGeometry(placemark.xml, feature)
    const row = { rowNo, properties: plainProperties(feature, placemark.folders), geometry: feature?.geometry ?? null }
    return issues.length === 0 ? row : { ...row, issues }
  } catch (error) {
    return {
      rowNo,
      properties: {},
      geometry: null,
      issues: [
        { code: 'record-unreadable', params: { reason: (error as Error).message.split('\n')[0]!.slice(0, 120) } },
      ],
    }
  }
}

/** The placemark alone, with what it needs of the file around it; togeojson looks elements up without prefix. */
function parsePlacemark(xml: string, rootTag: string, schemas: string[]): Feature<Geometry | null> | undefined {
  const namespaces = [...rootTag.matchAll(/xmlns:([\w.-]+)\s*=\s*("[^"]*"|'[^']*')/g)]
    .filter(([, prefix]) => prefix !== 'gx' && prefix !== 'kml')
    .map(([declaration]) => declaration)
  const root = `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" ${namespaces.join(' ')}>`
  const body = `${schemas.join('')}${xml}`.replace(/<(\/?)kml:/g, '<$1')
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    `${root}<Document>${body}</Document></kml>`,
    'text/xml',
  )
  return kml(document).features[0] as Feature<Geometry | null> | undefined
}

/** togeojson leaves out in silence what it cannot read. */
function lostGeometry(xml: string, feature: Feature<Geometry | null> | undefined): Issue[] {
  const coordinates = /<(?:[\w.-]+:)?coordinates[^>]*>\s*([^<]*?)\s*</.exec(xml)?.[1]
  if (!coordinates || hasCoordinates(feature?.geometry)) return []
  return [{ code: 'coordinates-not-numbers', params: { value: coordinates.slice(0, 60) } }]
}

const hasCoordinates = (geometry: Geometry | null | undefined): boolean =>
  geometry?.type === 'GeometryCollection'
    ? geometry.geometries.some(hasCoordinates)
    : Boolean(geometry?.coordinates.length)

/** How a placemark is drawn is not what it is. */
const isDrawing = (name: string) =>
  /^(styleUrl|styleHash|styleMapHash|visibility|coordinateProperties|stroke.*|fill.*|icon.*|label-.*|marker-.*)$/.test(
    name,
  )

function plainProperties(feature: Feature<Geometry | null> | undefined, folders: string[]): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(feature?.properties ?? {})) {
    if (isDrawing(name)) continue
    const isHtml = typeof value === 'object' && value !== null && '@type' in value && 'value' in value
    setColumn(properties, name, isHtml ? (value as { value: unknown }).value : value)
  }
  if (folders.length > 0 && !('folder' in properties)) properties.folder = folders.join(' / ')
  return properties
}

import type { SourceFormat, SourceLayer, SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type ReadProgress, shareRead } from './byteChunks.ts'
import { describeFields } from './describeFields.ts'
import type { SourceFile } from './reader.ts'

/** What each format's reader knows of a layer; the rest is seen from its first rows. */
export interface LayerReader {
  name: string
  /** Columns the format declares; others are found in the sample. */
  fieldNames: readonly string[]
  rowCount: number | null
  epsg: number | null
  coordinates: SourceLayer['coordinates']
  /** Batches of any size. */
  rows(): AsyncIterable<SourceRow[]>
}

export interface SourceParts {
  format: SourceFormat
  encoding: string | null
  layers: LayerReader[]
  issues: Issue[]
  progress: ReadProgress
  close?: () => Promise<void>
}

const SAMPLE_ROWS = 200
const BATCH_ROWS = 1000

export async function buildSource(parts: SourceParts): Promise<SourceFile> {
  const layers: SourceLayer[] = []
  for (const layer of parts.layers) layers.push(await describeLayer(layer, parts.issues))
  return {
    format: parts.format,
    encoding: parts.encoding,
    issues: parts.issues,
    layers,
    rows: (name) => inBatches(findLayer(parts.layers, name)),
    progress: () => shareRead(parts.progress),
    close: parts.close ?? (async () => {}),
  }
}

async function describeLayer(layer: LayerReader, issues: Issue[]): Promise<SourceLayer> {
  const sample: SourceRow[] = []
  for await (const rows of layer.rows()) {
    sample.push(...rows.slice(0, SAMPLE_ROWS - sample.length))
    if (sample.length === SAMPLE_ROWS) break
  }
  const isDegreesWithoutDegrees = layer.epsg === 4326 && isMostlyOutsideDegrees(sample)
  if (isDegreesWithoutDegrees) issues.push({ code: 'crs-not-degrees', params: { layer: layer.name } })
  return {
    name: layer.name,
    fields: describeFields(layer.fieldNames, sample),
    rowCount: layer.rowCount,
    geometryTypes: [...new Set(sample.flatMap((row) => (row.geometry === null ? [] : [row.geometry.type])))],
    epsg: isDegreesWithoutDegrees ? null : layer.epsg,
    coordinates: layer.coordinates,
    sample,
  }
}

/** Metres under the name of degrees: the CRS the file (or its format) states cannot be true, so it is asked for. */
function isMostlyOutsideDegrees(sample: SourceRow[]): boolean {
  const positions = sample
    .flatMap((row) => (row.geometry === null ? [] : [firstNumbers(row.geometry)]))
    .filter((position) => position !== null)
  const outside = positions.filter(([x, y]) => Math.abs(x) > 360 || Math.abs(y) > 360).length
  return outside > positions.length / 2
}

function firstNumbers(geometry: object): [number, number] | null {
  let value: unknown = (geometry as { coordinates?: unknown }).coordinates
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0]
  if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') return null
  return [value[0], value[1]]
}

function findLayer(layers: LayerReader[], name: string): LayerReader {
  const layer = layers.find((candidate) => candidate.name === name)
  if (layer !== undefined) return layer
  throw new IssuesError([
    { code: 'layer-not-found', params: { layer: name, layers: layers.map((each) => each.name).join(', ') } },
  ])
}

/** Readers yield what a chunk of the file held; whoever stores rows wants them in even portions. */
async function* inBatches(layer: LayerReader): AsyncGenerator<SourceRow[]> {
  let waiting: SourceRow[] = []
  for await (const rows of layer.rows()) {
    waiting = waiting.length === 0 ? rows : waiting.concat(rows)
    while (waiting.length >= BATCH_ROWS) {
      yield waiting.slice(0, BATCH_ROWS)
      waiting = waiting.slice(BATCH_ROWS)
    }
  }
  if (waiting.length > 0) yield waiting
}

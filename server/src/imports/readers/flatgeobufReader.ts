import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setColumn } from '@arraigo/shared/imports/setColumn.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { HeaderMeta } from 'flatgeobuf'
import { parseProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import type { FromFeatureFn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js'
import { deserialize } from 'flatgeobuf/lib/mjs/generic.js'
import { fromFeature } from 'flatgeobuf/lib/mjs/geojson/feature.js'
import { buildSource } from './buildSource.ts'
import { newProgress, type ReadProgress } from './byteChunks.ts'
import { outlineFlatgeobuf } from './flatgeobufOutline.ts'
import { rowOfFeature } from './jsonRecords.ts'
import { MAX_NESTING, surveyValue } from './nesting.ts'
import type { SourceFile } from './reader.ts'

export async function readFlatgeobuf(path: string, layerName: string): Promise<SourceFile> {
  const progress = await newProgress(path)
  const issues: Issue[] = []
  const { header, rowCount } = await outlineFlatgeobuf(path)
  return buildSource({
    format: 'flatgeobuf',
    encoding: null,
    issues,
    progress,
    layers: [
      {
        name: layerName,
        fieldNames: header.columns?.map(({ name }) => name) ?? [],
        rowCount,
        epsg: epsgOf(header, issues),
        coordinates: { kind: 'geometry' },
        rows: () => readRows(path, progress),
      },
    ],
  })
}

function epsgOf({ crs }: HeaderMeta, issues: Issue[]): number | null {
  const isEpsg =
    crs !== null && crs.code > 0 && (crs.org === null || crs.org === '' || crs.org.toUpperCase() === 'EPSG')
  if (isEpsg) return crs.code
  issues.push(
    crs === null
      ? { code: 'crs-missing-in-file' }
      : { code: 'crs-unknown', params: { crs: crs.name ?? crs.wkt?.slice(0, 60) ?? String(crs.code) } },
  )
  return null
}

async function* features(path: string, progress: ReadProgress): AsyncGenerator<unknown> {
  progress.done = 0
  const file = createReadStream(path)
  file.on('data', (chunk) => {
    progress.done += chunk.length
  })
  try {
    yield* deserialize(Readable.toWeb(file) as unknown as ReadableStream, {
      fromFeature: featureOrPlaceless as unknown as FromFeatureFn,
    })
  } finally {
    file.destroy()
  }
}

/** The package fails on a feature without geometry, which the format allows. */
const featureOrPlaceless = (id: number, feature: Parameters<FromFeatureFn>[1], header: HeaderMeta) =>
  feature.geometry() === null
    ? { type: 'Feature', id, geometry: null, properties: parseProperties(feature, header.columns) }
    : fromFeature(id, feature, header)

async function* readRows(path: string, progress: ReadProgress): AsyncGenerator<SourceRow[]> {
  let rowNo = 0
  let batch: SourceRow[] = []
  try {
    for await (const feature of features(path, progress)) {
      batch.push(toRow(feature, ++rowNo))
      if (batch.length < 1000) continue
      yield batch
      batch = []
    }
  } catch (error) {
    throw new IssuesError([{ code: 'flatgeobuf-broken', params: { row: rowNo + 1, reason: (error as Error).message } }])
  }
  if (batch.length > 0) yield batch
}

/** The format allows columns of JSON, and the package parses them whatever they hold. */
const toRow = (feature: unknown, rowNo: number): SourceRow =>
  surveyValue(feature).isTooDeep
    ? rowOfFeature(undefined, rowNo, [{ code: 'record-nested-too-deep', params: { limit: MAX_NESTING } }])
    : withPlainNumbers(rowOfFeature(feature, rowNo))

const plainNumber = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value))

/** The feature's id is its position, which rowNo says already; 64-bit integers become numbers where they fit. */
function withPlainNumbers(row: SourceRow): SourceRow {
  const properties: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row.properties)) {
    if (name === 'id' && value === row.rowNo - 1) continue
    setColumn(properties, name, typeof value === 'bigint' ? plainNumber(value) : value)
  }
  return { ...row, properties }
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { readCsv } from './csvReader.ts'
import type { SourceFile } from './reader.ts'

/** The stops of a GTFS feed; the other tables may be there or not. */
export async function readGtfsStops(stopsPath: string): Promise<SourceFile> {
  const source = await readCsv(stopsPath, 'stops', 'gtfs')
  const { fields } = source.layers[0]!
  const missing = ['stop_id', 'stop_lat', 'stop_lon'].filter((name) => !fields.some((field) => field.name === name))
  if (missing.length > 0)
    throw new IssuesError([{ code: 'gtfs-columns-missing', params: { columns: missing.join(', ') } }])
  return source
}

export async function readGtfsFolder(path: string): Promise<SourceFile> {
  const stops = join(path, 'stops.txt')
  await access(stops).catch(() => {
    throw new IssuesError([{ code: 'folder-not-gtfs', params: { folder: path } }])
  })
  return readGtfsStops(stops)
}

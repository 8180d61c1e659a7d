import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { chooseColumns, type Microdata } from '@arraigo/shared/need/microdata/microdataColumns.ts'
import { dwellingReader } from '@arraigo/shared/need/microdata/readDwelling.ts'
import { DwellingTallies, type DwellingTally, type TallyPlace } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { openSource } from '../imports/readers/openSource.ts'

export interface MicrodataTally {
  census: Microdata['id']
  tallies: DwellingTally[]
  /** Lines with other than the header's number of columns: their values are of no known column, so none is read. */
  broken: number
}

export interface TallyOptions {
  /** JSON with other names of columns. */
  columnsPath: string | null
  by: TallyPlace
  /** What the caller found: told together with what is wrong here. */
  alsoWrong?: readonly Issue[]
}

/** Classifies the dwellings of a file as it is read: a census does not fit in memory. Throws IssuesError with all that is wrong. */
export async function tallyFile(
  path: string,
  { columnsPath, by, alsoWrong = [] }: TallyOptions,
): Promise<MicrodataTally> {
  const issues: Issue[] = [...alsoWrong]
  const named = columnsPath === null ? {} : await readNames(columnsPath, issues)
  const source = await openMicrodata(path, issues)
  if (source === null) throw new IssuesError(issues)
  try {
    const layer = source.layers[0]!
    const chosen = chooseColumns(
      layer.fields.map(({ name }) => name),
      named,
    )
    issues.push(...chosen.issues)
    const { columns } = chosen
    const saysZone = [columns.zone, columns.district && columns.locality && columns.area].some(
      (column) => column !== undefined,
    )
    if (by === 'zone' && !saysZone) issues.push({ code: 'need-place-not-in-file', params: { by } })
    if (issues.length > 0 || chosen.microdata === null) throw new IssuesError(issues)
    const read = dwellingReader(chosen.microdata, columns)
    const tallies = new DwellingTallies(by)
    let broken = 0
    for await (const batch of source.rows(layer.name)) {
      for (const { properties, issues: ofRow } of batch) {
        if (ofRow?.some(({ code }) => code === 'column-count-differs')) broken += 1
        else tallies.add(read(properties))
      }
    }
    return { census: chosen.microdata.id, tallies: tallies.all, broken }
  } finally {
    await source.close()
  }
}

async function openMicrodata(path: string, issues: Issue[]) {
  try {
    return await openSource(path, basename(path))
  } catch (error) {
    if (!(error instanceof IssuesError)) throw error
    issues.push(...error.issues)
    return null
  }
}

const isFileError = (error: unknown) => error instanceof Error && 'code' in error && 'syscall' in error

/** `{"wall": "P03A"}`: field of ours to column of the file. */
async function readNames(path: string, issues: Issue[]): Promise<Record<string, string>> {
  try {
    const names: unknown = JSON.parse(await readFile(path, 'utf8'))
    const isNames = names !== null && typeof names === 'object' && !Array.isArray(names)
    if (isNames && Object.values(names).every((name) => typeof name === 'string'))
      return names as Record<string, string>
  } catch (error) {
    if (!(error instanceof SyntaxError) && !isFileError(error)) throw error
  }
  issues.push({ code: 'need-columns-unreadable', params: { file: path } })
  return {}
}

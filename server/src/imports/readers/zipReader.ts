import { basename, extname, join } from 'node:path'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { readGtfsStops } from './gtfsReader.ts'
import { readKml } from './kmlReader.ts'
import type { SourceFile } from './reader.ts'
import { readShapefiles, type ShapefileParts } from './shapefileReader.ts'
import { type TemporaryFolder, temporaryFolder } from './temporaryFolder.ts'
import { type ArchiveLimits, openZip, type ZipArchive } from './zipArchive.ts'

/** Opens what is packed; given, so that this file need not know every reader. */
type OpenInner = (path: string, fileName: string) => Promise<SourceFile>

/** A zip with one data set in it: GTFS, Shapefiles, KML, or one file of another kind. Unpacked into a folder of its own. */
export async function readZip(path: string, limits: ArchiveLimits, openInner: OpenInner): Promise<SourceFile> {
  const archive = await openZip(path, limits)
  const folder = await temporaryFolder()
  try {
    const source = await readArchive(archive, folder, openInner)
    const closeInner = source.close
    source.issues.push(...nestedArchives(archive.names))
    source.close = async () => {
      await closeInner()
      await folder.remove()
    }
    return source
  } catch (error) {
    await folder.remove()
    throw error
  } finally {
    archive.close()
  }
}

/** What macOS and Windows add to archives. */
const isClutter = (name: string) => /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/.test(name)
const extensionOf = (name: string) => extname(name).toLowerCase()
const nestedArchives = (names: string[]): Issue[] =>
  names.filter((name) => extensionOf(name) === '.zip').map((name) => ({ code: 'zip-nested-ignored', params: { name } }))

async function readArchive(archive: ZipArchive, folder: TemporaryFolder, openInner: OpenInner): Promise<SourceFile> {
  const names = archive.names.filter((name) => !isClutter(name))
  const stops = names.find((name) => basename(name).toLowerCase() === 'stops.txt')
  if (stops !== undefined) return readGtfsStops(await extractAs(archive, stops, folder, 'stops.txt'))
  const shapes = names.filter((name) => extensionOf(name) === '.shp')
  if (shapes.length > 0) return readShapefiles(await extractShapefiles(archive, names, shapes, folder), 'zip')
  refuseOtherContainers(names)
  const kmls = names.filter((name) => extensionOf(name) === '.kml')
  const kml = kmls.find((name) => basename(name).toLowerCase() === 'doc.kml') ?? kmls[0]
  if (kml !== undefined) return readKmz(archive, kml, kmls, folder)
  return readOnlyFile(archive, names, folder, openInner)
}

async function extractAs(archive: ZipArchive, name: string, folder: TemporaryFolder, as: string): Promise<string> {
  const to = join(folder.path, as)
  await archive.extract(name, to)
  return to
}

async function readKmz(archive: ZipArchive, kml: string, kmls: string[], folder: TemporaryFolder): Promise<SourceFile> {
  const source = await readKml(await extractAs(archive, kml, folder, 'doc.kml'), basename(kml, extname(kml)), 'kmz')
  if (kmls.length > 1)
    source.issues.push({ code: 'zip-other-files-ignored', params: { read: kml, count: kmls.length - 1 } })
  return source
}

async function extractShapefiles(
  archive: ZipArchive,
  names: string[],
  shapes: string[],
  folder: TemporaryFolder,
): Promise<ShapefileParts[]> {
  const found: ShapefileParts[] = []
  for (const [index, shp] of shapes.entries()) {
    const stem = shp.slice(0, -4).toLowerCase()
    const extractPart = async (extension: string) => {
      const name = names.find((candidate) => candidate.toLowerCase() === `${stem}${extension}`)
      return name === undefined ? null : extractAs(archive, name, folder, `${index}${extension}`)
    }
    found.push({
      name: basename(shp, extname(shp)),
      shp: (await extractPart('.shp'))!,
      dbf: await extractPart('.dbf'),
      shx: await extractPart('.shx'),
      prj: await extractPart('.prj'),
      cpg: await extractPart('.cpg'),
    })
  }
  return found
}

function refuseOtherContainers(names: string[]): void {
  if (names.includes('[Content_Types].xml'))
    throw new IssuesError([{ code: 'format-not-supported', params: { format: 'Excel (xlsx)' } }])
  if (names.some((name) => /\.gdb\//i.test(name)))
    throw new IssuesError([{ code: 'format-not-supported', params: { format: 'File Geodatabase' } }])
  if (names.some((name) => extensionOf(name) === '.dbf')) throw new IssuesError([{ code: 'shapefile-without-shp' }])
}

const dataExtensions = ['.geojson', '.json', '.geojsonl', '.ndjson', '.gpkg', '.fgb', '.csv', '.tsv', '.txt']

async function readOnlyFile(
  archive: ZipArchive,
  names: string[],
  folder: TemporaryFolder,
  openInner: OpenInner,
): Promise<SourceFile> {
  const data = names.filter(
    (name) => dataExtensions.includes(extensionOf(name)) && !/(^|\/)(readme|leeme|licen[cs])/i.test(name),
  )
  if (data.length === 0)
    throw new IssuesError([{ code: 'zip-without-data', params: { names: names.slice(0, 10).join(', ') || '–' } }])
  if (data.length > 1)
    throw new IssuesError([{ code: 'zip-several-files', params: { names: data.slice(0, 10).join(', ') } }])
  const name = data[0]!
  return openInner(await extractAs(archive, name, folder, `data${extensionOf(name)}`), basename(name))
}

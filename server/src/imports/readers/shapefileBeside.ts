import { readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { ShapefileParts } from './shapefileReader.ts'

/** The files beside a `.shp` that belong to it, whatever the case of their names. */
export async function findShapefileParts(shp: string, layerName: string): Promise<ShapefileParts> {
  const folder = dirname(shp)
  const stem = basename(shp, extname(shp)).toLowerCase()
  const names = await readdir(folder)
  const part = (extension: string) => {
    const name = names.find((candidate) => candidate.toLowerCase() === `${stem}${extension}`)
    return name === undefined ? null : join(folder, name)
  }
  return { name: layerName, shp, dbf: part('.dbf'), shx: part('.shx'), prj: part('.prj'), cpg: part('.cpg') }
}

import { spawnSync } from 'node:child_process'
import type { Feature, Geometry } from 'geojson'

const isThere = (command: string) => spawnSync(command, ['--version']).status === 0

/** Why tests that read files back with GDAL are skipped; null where they run. */
export const gdalMissing = isThere('ogrinfo') ? null : 'GDAL is not installed (Debian package gdal-bin)'
if (gdalMissing !== null) process.stderr.write(`Skipped: reading exports back with GDAL. ${gdalMissing}.\n`)

/** GDAL opens a zipped Shapefile only when it is told that it is a zip. */
const gdalPath = (path: string) => (path.endsWith('.zip') ? `/vsizip/${path}` : path)

/** The features of a layer as GDAL sees them. Throws when GDAL warns of anything. */
export function readWithGdal(path: string, layer: string): Feature<Geometry | null, Record<string, unknown>>[] {
  const output = runGdal('ogr2ogr', [
    '-f',
    'GeoJSON',
    '/vsistdout/',
    gdalPath(path),
    layer,
    '-lco',
    'COORDINATE_PRECISION=17',
  ])
  return JSON.parse(output).features
}

/** What ogrinfo says of every layer. Throws when it warns of anything. */
export const describeWithGdal = (path: string) => runGdal('ogrinfo', ['-al', '-so', gdalPath(path)])

function runGdal(command: string, parameters: string[]): string {
  const { stdout, stderr, status } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0 || stderr !== '') throw new Error(`${command}: ${stderr}`)
  return stdout
}

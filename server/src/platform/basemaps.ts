import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { basemapProblems } from '@arraigo/shared/basemaps/basemapProblems.ts'

/** Free to use with attribution, within what their operators ask of visitors: one planner's screen, no mass copying. */
const defaultBasemaps: readonly Basemap[] = [
  {
    id: 'osm',
    name: 'OpenStreetMap',
    kind: 'streets',
    url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    attribution:
      '© <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">OpenStreetMap</a>, ODbL',
    maxZoom: 19,
  },
  {
    id: 'sentinel2',
    name: 'Sentinel-2 2016',
    kind: 'imagery',
    url: 'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless_3857/default/g/{z}/{y}/{x}.jpg',
    attribution:
      '<a href="https://s2maps.eu" target="_blank" rel="noopener">Sentinel-2 cloudless</a> by EOX IT Services GmbH (contains modified Copernicus Sentinel data 2016 and 2017), CC BY 4.0',
    maxZoom: 14,
  },
]

/**
 * ARRAIGO_BASEMAPS: "off", a JSON list, or the path of a file with one; the defaults where it is not set.
 * Adds to `problems` everything that is wrong with it.
 */
export function readBasemaps(setting: string | undefined, folder: string, problems: string[]): readonly Basemap[] {
  if (setting === undefined || setting.trim() === '') return defaultBasemaps
  if (setting.trim() === 'off') return []
  const isInline = setting.trim().startsWith('[') || setting.trim().startsWith('{')
  const where = isInline ? 'ARRAIGO_BASEMAPS' : `ARRAIGO_BASEMAPS (${setting})`
  try {
    const list: unknown = JSON.parse(isInline ? setting : readFileSync(resolve(folder, setting), 'utf8'))
    const found = basemapProblems(list)
    problems.push(...found.map((problem) => `${where} ${problem}`))
    return found.length === 0 ? (list as Basemap[]) : []
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'is no file that can be read'
    problems.push(`${where} ${reason}; give a JSON list, the path of a file with one, or "off"`)
    return []
  }
}

/** Hosts that a page must be allowed to fetch pictures from. */
export const basemapHosts = (basemaps: readonly Basemap[]): string[] => [
  ...new Set(basemaps.map(({ url }) => new URL(url.replace(/[{}]/g, '')).origin)),
]

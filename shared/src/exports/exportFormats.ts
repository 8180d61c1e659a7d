import type { CollectionId } from '../territory/collections.ts'

export const exportFormatIds = ['geojson', 'geopackage', 'shapefile', 'csv', 'xlsx', 'flatgeobuf'] as const
export type ExportFormat = (typeof exportFormatIds)[number]

/** Formats that a person reads as a table, with words if asked for; in the others the names are for programs. */
export const formatsInWords: readonly ExportFormat[] = ['csv', 'xlsx']

interface FormatTraits {
  extension: string
  mediaType: string
  /** Other names under which people ask for it. */
  aliases: readonly string[]
  /** A table without geometry cannot be written in it. */
  needsGeometry: boolean
}

export const exportFormats: Record<ExportFormat, FormatTraits> = {
  geojson: { extension: 'geojson', mediaType: 'application/geo+json', aliases: ['json'], needsGeometry: false },
  geopackage: { extension: 'gpkg', mediaType: 'application/geopackage+sqlite3', aliases: [], needsGeometry: false },
  shapefile: { extension: 'zip', mediaType: 'application/zip', aliases: ['shp'], needsGeometry: true },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', aliases: [], needsGeometry: false },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    aliases: ['excel'],
    needsGeometry: false,
  },
  flatgeobuf: { extension: 'fgb', mediaType: 'application/flatgeobuf', aliases: [], needsGeometry: true },
}

/** 'gpkg', 'geopackage' or '.GPKG' → 'geopackage'; null where no format is called so. */
export function findFormat(name: string): ExportFormat | null {
  const wanted = name.toLowerCase().replace(/^\./, '')
  const answersTo = (id: ExportFormat) =>
    id === wanted || exportFormats[id].extension === wanted || exportFormats[id].aliases.includes(wanted)
  return exportFormatIds.find(answersTo) ?? null
}

/** What files and layers are called: people find them in their folders by the words they use. */
export const collectionFileNames: Record<CollectionId, string> = {
  comunas: 'comunas',
  settlements: 'campamentos',
  facilities: 'equipamientos',
  blocks: 'manzanas',
  zones: 'zonas-censales',
  neighbourhoods: 'barrios',
  buildings: 'edificaciones',
  streets: 'calles',
  hazards: 'amenazas',
  zoning: 'zonificacion',
  sites: 'terrenos',
  indicators: 'indicadores',
}

/** `campamentos-05-2026-11-21.gpkg` */
export function exportFileName(
  request: { collection: CollectionId; format: ExportFormat; region?: string; comuna?: string },
  day: string,
): string {
  const place = request.comuna ?? request.region
  const stem = [collectionFileNames[request.collection], place, day].filter((part) => part !== undefined).join('-')
  return `${stem}.${exportFormats[request.format].extension}`
}

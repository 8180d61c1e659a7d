import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts, propertyTitle } from '@arraigo/shared/ogc/ogcTexts.ts'
import { type TiledCollectionId, tiledCollectionIds, tileLayers, tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import { type Asked, originOf } from './asked.ts'
import type { CollectionFacts } from './collections.queries.ts'
import type { Format } from './format.ts'
import { type Link, mediaTypes, ogcRel, selfLinks } from './links.ts'

const mercatorUri = 'http://www.opengis.net/def/crs/EPSG/0/3857'
export const tileMatrixSetId = 'WebMercatorQuad'
const tileMatrixSetUri = `http://www.opengis.net/def/tilematrixset/OGC/1.0/${tileMatrixSetId}`
/** Half the equator of the sphere of EPSG:3857, and metres per pixel at zoom 0, as OGC 17-083r4 (annex D) rounds them. */
const originM = 20037508.3427892
const cellSizeAtZoom0M = 156543.033928041
/** The pixel of 0.28 mm that scale denominators are defined by. */
const pixelM = 0.00028
const deepestZoom = 24

export const hasTiles = (collection: OgcCollection): collection is OgcCollection & { id: TiledCollectionId } =>
  (tiledCollectionIds as readonly string[]).includes(collection.id)

/** The only tile matrix set (OGC 17-083r4, annex D.1). */
export function tileMatrixSetDocument() {
  return {
    id: tileMatrixSetId,
    title: 'Google Maps Compatible for the World',
    uri: tileMatrixSetUri,
    crs: mercatorUri,
    orderedAxes: ['X', 'Y'],
    wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    tileMatrices: Array.from({ length: deepestZoom + 1 }, (_, zoom) => ({
      id: String(zoom),
      scaleDenominator: cellSizeAtZoom0M / 2 ** zoom / pixelM,
      cellSize: cellSizeAtZoom0M / 2 ** zoom,
      cornerOfOrigin: 'topLeft',
      pointOfOrigin: [-originM, originM],
      tileWidth: 256,
      tileHeight: 256,
      matrixWidth: 2 ** zoom,
      matrixHeight: 2 ** zoom,
    })),
  }
}

export function tileMatrixSetsDocument(asked: Asked, format: Format) {
  const self: Link = {
    href: `${originOf(asked)}/ogc/tileMatrixSets/${tileMatrixSetId}`,
    rel: 'self',
    type: mediaTypes.json,
  }
  return {
    links: selfLinks(asked, format),
    tileMatrixSets: [
      { id: tileMatrixSetId, title: 'Web Mercator', uri: tileMatrixSetUri, crs: mercatorUri, links: [self] },
    ],
  }
}

/** The list of a collection's tilesets: one (OGC 20-057, 8.2). */
export function tilesetsDocument(asked: Asked, format: Format, collection: OgcCollection) {
  const base = `${originOf(asked)}/ogc/collections/${collection.id}/tiles`
  const tileset = {
    ...tilesetHead(collection),
    links: [
      {
        href: `${base}/${tileMatrixSetId}`,
        rel: 'self',
        type: mediaTypes.json,
        title: collectionTexts[collection.id].title,
      },
      schemeLink(asked),
    ],
  }
  return { links: selfLinks(asked, format), tilesets: [tileset] }
}

const tilesetHead = (collection: OgcCollection) => ({
  title: collectionTexts[collection.id].title,
  dataType: 'vector',
  crs: mercatorUri,
  tileMatrixSetURI: tileMatrixSetUri,
})

const schemeLink = (asked: Asked): Link => ({
  href: `${originOf(asked)}/ogc/tileMatrixSets/${tileMatrixSetId}`,
  rel: ogcRel('tiling-scheme'),
  type: mediaTypes.json,
  title: 'Web Mercator',
})

/** The metadata of a tileset (OGC 17-083r4, clause 7), with the address of its tiles. */
export function tilesetDocument(
  asked: Asked,
  format: Format,
  collection: OgcCollection & { id: TiledCollectionId },
  { bounds }: CollectionFacts,
) {
  const origin = originOf(asked)
  const template = origin + tilePath(collection.id, { z: '{tileMatrix}', y: '{tileRow}', x: '{tileCol}' })
  const geodata = { href: `${origin}/ogc/collections/${collection.id}`, rel: ogcRel('geodata'), type: mediaTypes.json }
  return {
    ...tilesetHead(collection),
    description: collectionTexts[collection.id].description,
    tileMatrixSetDefinition: schemeLink(asked).href,
    ...(bounds === null ? {} : { boundingBox: boundingBox(bounds) }),
    tileMatrixSetLimits: limitsOf(bounds ?? wholeMap, tileLayers[collection.id].maxZoom),
    layers: layersOf(collection),
    links: [
      ...selfLinks(asked, format),
      { href: template, rel: 'item', type: mediaTypes.tile, templated: true, title: 'Tesela' },
      schemeLink(asked),
      geodata,
    ],
  }
}

type Bounds = NonNullable<CollectionFacts['bounds']>

/** Beyond these latitudes the square map ends. */
const highestLatitude = 85.0511287798
const wholeMap: Bounds = [-180, -highestLatitude, 180, highestLatitude]

const boundingBox = ([west, south, east, north]: Bounds) => ({
  lowerLeft: [west, south],
  upperRight: [east, north],
  crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
})

function limitsOf([west, south, east, north]: Bounds, maxZoom: number) {
  return Array.from({ length: maxZoom + 1 }, (_, zoom) => ({
    tileMatrix: String(zoom),
    minTileRow: tileRow(north, zoom),
    maxTileRow: tileRow(south, zoom),
    minTileCol: tileColumn(west, zoom),
    maxTileCol: tileColumn(east, zoom),
  }))
}

const within = (tile: number, zoom: number) => Math.min(2 ** zoom - 1, Math.max(0, Math.floor(tile)))
const tileColumn = (longitude: number, zoom: number) => within(((longitude + 180) / 360) * 2 ** zoom, zoom)
function tileRow(latitude: number, zoom: number): number {
  const radians = (Math.max(-highestLatitude, Math.min(highestLatitude, latitude)) * Math.PI) / 180
  return within(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom, zoom)
}

const geometryDimensions = { point: 0, line: 1, polygon: 2 } as const

function layersOf(collection: OgcCollection & { id: TiledCollectionId }) {
  const { properties, hasPoints, maxZoom } = tileLayers[collection.id]
  const kind = collection.shape?.kind ?? 'any'
  const layer = (id: string, geometryDimension: number | null) => ({
    id,
    dataType: 'vector',
    ...(geometryDimension === null ? {} : { geometryDimension }),
    minTileMatrix: '0',
    maxTileMatrix: String(maxZoom),
    propertiesSchema: {
      type: 'object',
      properties: Object.fromEntries(properties.map((name) => [name, tilePropertySchema(collection, name)])),
    },
  })
  return [
    layer(collection.id, kind === 'any' ? null : geometryDimensions[kind]),
    ...(hasPoints ? [layer(`${collection.id}-points`, geometryDimensions.point)] : []),
  ]
}

/** Properties that only tiles have are counts and densities. */
function tilePropertySchema(collection: OgcCollection, name: string) {
  const type =
    collection.properties.find((property) => property.name === name)?.type ?? (name === 'level' ? 'text' : 'number')
  return { title: propertyTitle(name), type: type === 'integer' || type === 'number' ? type : 'string' }
}

import { type PlaceCollectionId, tileLayers, tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { LayerState } from '../../layers/layersAddress.ts'
import { layersUnder, type Painting } from '../painting.ts'
import { buildingsFromZoom, drawBuildings } from './buildings.ts'
import { drawBlocks, drawZones } from './census.ts'
import { groundUrl } from './coast.ts'
import type { Draw, Drawing, StyleContext } from './drawing.ts'
import { drawFacilities } from './facilities.ts'
import { groundLayers, urbanLayer } from './ground.ts'
import { drawHazards, drawZoning } from './instruments.ts'
import { drawComunas, drawRegions } from './limits.ts'
import { drawNeighbourhoods } from './neighbourhoods.ts'
import { drawPainted, drawPaintedHexagons, hexagonSource } from './painted.ts'
import { drawSettlements } from './settlements.ts'
import { drawSites } from './sites.ts'
import { drawStreets, streetsFromZoom } from './streets.ts'

export interface RasterBase {
  id: string
  kind: 'streets' | 'imagery'
  url: string
  attribution: string
  maxZoom: number
}

export interface StyleInput extends Omit<StyleContext, 'hasImagery'> {
  /** Topmost first. */
  layers: readonly LayerState[]
  /** Collections without a row: nothing is asked for them. */
  empty: ReadonlySet<PlaceCollectionId>
  base: RasterBase | null
  /** Address of the server: workers know no relative ones. */
  origin: string
  /** Where the built-up areas come from; null while the first things to see are on their way. */
  urban: 'zones' | 'blocks' | null
  /** Coarse coast that the comunas know better. */
  coast: FeatureCollection | null
  /** Labels wait for the page's typeface: they would be drawn in another one for good. */
  hasTypeface: boolean
  /** An overlay says the same about them. */
  hidesSettlements: boolean
  /** Rows of the selected collection: drawn although its layer is not. */
  selectedIds: readonly number[]
}

export interface MapStyle {
  sources: Record<string, SourceSpecification>
  layers: LayerSpecification[]
}

/** Overlays of the workspaces go directly under it: a name is never covered. */
export const overlaysGoBefore = 'overlays-end'
/** Surfaces lie under everything that is drawn of the territory. */
export const surfacesGoBefore = 'surfaces-end'
/** The last of these layers; whatever other tools add lies above. */
const topLayer = 'top'

const draw: Record<PlaceCollectionId, Draw> = {
  settlements: drawSettlements,
  sites: drawSites,
  facilities: drawFacilities,
  hazards: drawHazards,
  zoning: drawZoning,
  comunas: drawComunas,
  regions: drawRegions,
  streets: drawStreets,
  zones: drawZones,
  blocks: drawBlocks,
  neighbourhoods: drawNeighbourhoods,
  buildings: drawBuildings,
}

/** Smallest zoom at which something of a collection is drawn. */
const fromZoom: Partial<Record<PlaceCollectionId, number>> = {
  streets: streetsFromZoom,
  buildings: buildingsFromZoom,
}
export const drawnFromZoom = (collection: PlaceCollectionId): number => fromZoom[collection] ?? 0

/** The finest hexagons are drawn from here on, larger than they are. */
const hexagonsUpToZoom = tileLayers.demand.maxZoom

/** Their names say where one is: no dot may cover them. */
const limits: readonly PlaceCollectionId[] = ['comunas', 'regions']

/** Everything that the map draws of the territory, from the lowest to the topmost. */
export function mapStyle(input: StyleInput): MapStyle {
  const context: StyleContext = { ...input, hasImagery: input.base?.kind === 'imagery' }
  const drawn = layersUnder(input.painting, input.layers).filter(
    ({ collection, isVisible }) => (isVisible || collection === input.selected) && !input.empty.has(collection),
  )
  const drawings = drawn
    .map((layer) => {
      const drawing = drawOf(layer, context)
      return { layer, drawing: layer.isVisible ? drawing : only(input.selectedIds, drawing) }
    })
    .toReversed()
  const isSubject = ({ layer }: { layer: LayerState }) => layer.collection === 'settlements'
  const territory = drawings.filter((one) => !isSubject(one))
  const subject = input.hidesSettlements
    ? drawings.filter(isSubject).map((one) => ({ ...one, drawing: { ...one.drawing, shapes: [] } }))
    : drawings.filter(isSubject)
  const isLimit = ({ layer }: { layer: LayerState }) => limits.includes(layer.collection)
  const shapes = (of: { drawing: Drawing }[]) => of.flatMap(({ drawing }) => drawing.shapes)
  const labels = (of: { drawing: Drawing }[]) => (input.hasTypeface ? of.flatMap(({ drawing }) => drawing.labels) : [])
  const layers = [
    ...groundLayers(context, { hasComunas: !input.empty.has('comunas'), hasCoast: input.coast !== null }),
    ...(input.urban === null ? [] : [urbanLayer(input.urban, context)]),
    ...(input.base === null ? [] : [{ id: 'base', type: 'raster', source: 'base' }]),
    ...(hasHexagons(input.painting) ? drawPaintedHexagons(input.painting, context) : []),
    marker(surfacesGoBefore),
    ...shapes(territory),
    ...labels(territory.filter((one) => !isLimit(one))),
    ...shapes(subject),
    marker(overlaysGoBefore),
    ...labels(territory.filter(isLimit)),
    ...labels(subject),
    marker(topLayer),
  ]
  const needed = new Set(drawn.map(({ collection }) => collection))
  if (!input.empty.has('comunas')) needed.add('comunas')
  if (input.urban !== null) needed.add(input.urban)
  return { sources: sourcesFor(needed, input), layers: layers as LayerSpecification[] }
}

/** A painting of no places is a legend only: of a surface. */
const hasHexagons = (painting: Painting | null): painting is Painting =>
  painting?.collection === 'demand' && painting.ids.length > 0

/** What is painted keeps its lines and names where these are not about colours. */
function drawOf(layer: LayerState, context: StyleContext): Drawing {
  const { painting } = context
  const own = () => draw[layer.collection](layer, context)
  if (painting?.collection !== layer.collection || layer.collection === 'settlements') return own()
  const painted = drawPainted(layer, painting, context)
  if (layer.collection === 'neighbourhoods') return { ...painted, labels: own().labels }
  if (layer.collection !== 'comunas') return painted
  const { shapes, labels } = own()
  return { shapes: [...painted.shapes, ...shapes], labels }
}

function only(ids: readonly number[], { shapes, labels }: Drawing): Drawing {
  const isOne = ['in', ['id'], ['literal', ids]]
  const narrow = (layer: unknown) => {
    const { filter, ...rest } = layer as { filter?: unknown[] }
    return { ...rest, filter: filter === undefined ? isOne : ['all', filter, isOne] }
  }
  return { shapes: shapes.map(narrow), labels: labels.map(narrow) }
}

/** Draws nothing; marks a place among the layers. */
const marker = (id: string): unknown => ({ id, type: 'background', layout: { visibility: 'none' } })

function sourcesFor(
  needed: ReadonlySet<PlaceCollectionId>,
  { base, origin, coast, painting }: StyleInput,
): MapStyle['sources'] {
  const sources: MapStyle['sources'] = { land: { type: 'geojson', data: groundUrl } }
  // Tiles that are enlarged from here on keep the band whole, which is broader than any tile's margin near by.
  if (coast !== null) sources.coast = { type: 'geojson', data: coast, maxzoom: 9, buffer: 256 }
  for (const collection of needed) {
    sources[collection] = {
      type: 'vector',
      tiles: [origin + tilePath(collection, { z: '{z}', x: '{x}', y: '{y}' })],
      minzoom: Math.floor(drawnFromZoom(collection)),
      maxzoom: tileLayers[collection].maxZoom,
    }
  }
  if (hasHexagons(painting)) {
    sources[hexagonSource.source] = {
      type: 'vector',
      tiles: [origin + tilePath('demand', { z: '{z}', x: '{x}', y: '{y}' })],
      maxzoom: hexagonsUpToZoom,
    }
  }
  if (base !== null) {
    sources.base = {
      type: 'raster',
      tiles: [base.url],
      tileSize: 256,
      maxzoom: base.maxZoom,
      attribution: base.attribution,
    }
  }
  return sources
}

import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import { useQuery } from '@tanstack/react-query'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import { request } from '../platform/request.ts'
import type { MapColours } from './colours.ts'
import { labelPoint } from './labelPoint.ts'
import { anchorsOf } from './stage.ts'

/**
 * The territory behind every map: comunas and settlements as whole files. The only module that knows where they come
 * from, so that tiles can take its place.
 */
export interface SettlementProperties {
  /** Series and identity in it: the same after the next import, so that a link to it lasts. */
  id: string
  name: string
  code: string | null
  comuna_code: string | null
  comuna_name: string | null
  status: string | null
  household_count: number | null
  household_source: string | null
  household_year: number | null
  origin_year: number | null
  water: string | null
  sewerage: string | null
  power: string | null
  notes: string | null
  source: string
  source_id: string
}

export interface ComunaProperties {
  id: string
  code: string
  name: string
  province_name: string | null
  region_code: string | null
  population: number | null
  source: string | null
}

type Place<P> = Feature<Geometry | null, P>
interface Places<P> {
  type: 'FeatureCollection'
  features: Place<P>[]
}

export type SettlementPlace = Place<SettlementProperties>
export type ComunaPlace = Place<ComunaProperties>

/** The file has no areas: they follow from the boundary. */
export const areaOf = (place: SettlementPlace): number | null =>
  place.geometry === null ? null : areaM2(place.geometry)

/** Query keys under it are stale after every import, decision and removal. */
export const territoryKey = ['territory'] as const

const load = async <P extends { id: string }>(
  collection: string,
  idOf: (feature: Place<P>) => unknown,
): Promise<Places<P>> => {
  const answer = await request<Places<P>>(`/api/exports/${collection}?format=geojson`)
  const features = answer.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, id: String(idOf(feature)) },
  }))
  return { type: 'FeatureCollection', features }
}

export const useSettlements = () =>
  useQuery({
    queryKey: [...territoryKey, 'settlements'],
    queryFn: () =>
      load<SettlementProperties>('settlements', ({ properties }) => `${properties.source}/${properties.source_id}`),
    staleTime: Infinity,
  })

export const useComunas = () =>
  useQuery({
    queryKey: [...territoryKey, 'comunas'],
    queryFn: () => load<ComunaProperties>('comunas', (feature) => feature.properties.code),
    staleTime: Infinity,
  })

export type TerritorySource = 'comunas' | 'comuna-anchors' | 'settlements' | 'settlement-anchors'

const withPlace = <P>(places: Places<P> | undefined): FeatureCollection =>
  ({
    type: 'FeatureCollection',
    features: (places?.features ?? []).filter((feature) => feature.geometry !== null),
  }) as FeatureCollection

/** What stands in brackets behind the name of a settlement that is not counted any more. */
export interface ClosedWords {
  repeated: string
  closed: string
}

export function territorySources(
  comunas: Places<ComunaProperties> | undefined,
  settlements: Places<SettlementProperties> | undefined,
  words: ClosedWords,
): Record<TerritorySource, FeatureCollection> {
  const areas = withPlace(comunas)
  const repeated = repeatedIds(settlements?.features ?? [])
  const labelOf = ({ id, name, status }: SettlementProperties) => {
    const mark = repeated.has(id) ? words.repeated : status === 'closed' ? words.closed : null
    return mark === null ? name : `${name} (${mark})`
  }
  const shapes = withPlace(settlements)
  shapes.features = shapes.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, label: labelOf(feature.properties as SettlementProperties) },
  }))
  return {
    comunas: areas,
    'comuna-anchors': labelPoints(areas),
    settlements: shapes,
    'settlement-anchors': anchorsOf(shapes),
  }
}

/** Closed records whose series has another, open one of the same code: a decision set them aside as repetitions. */
export function repeatedIds(settlements: readonly SettlementPlace[]): Set<string> {
  const key = ({ properties: { source, code } }: SettlementPlace) => `${source}/${code}`
  const isClosed = ({ properties }: SettlementPlace) => properties.status === 'closed'
  const open = new Set(settlements.filter((place) => !isClosed(place)).map(key))
  const repeated = settlements.filter(
    (place) => isClosed(place) && place.properties.code !== null && open.has(key(place)),
  )
  return new Set(repeated.map(({ properties }) => properties.id))
}

/** One point each: a label of a polygon would stand once in every tile that it crosses. */
function labelPoints(areas: FeatureCollection): FeatureCollection {
  const features = areas.features.flatMap((feature): Feature[] => {
    const coordinates = labelPoint(feature.geometry)
    return coordinates === null ? [] : [{ ...feature, geometry: { type: 'Point', coordinates } }]
  })
  return { type: 'FeatureCollection', features }
}

const isClosed = ['==', ['get', 'status'], 'closed']
const isUnknown = ['==', ['coalesce', ['get', 'household_count'], -1], -1]
const isPicked = ['boolean', ['feature-state', 'picked'], false]
const isHovered = ['boolean', ['feature-state', 'hovered'], false]
/** Shapes take over from points where a settlement of one hectare covers some pixels. */
export const shapesFromZoom = 11.5

export function comunaLayers(colours: MapColours): LayerSpecification[] {
  const layers: unknown[] = [
    { id: 'comuna-land', type: 'fill', source: 'comunas', paint: { 'fill-color': colours.land } },
    {
      id: 'comuna-line',
      type: 'line',
      source: 'comunas',
      paint: {
        'line-color': ['case', isPicked, colours.accent, colours['comuna-line']],
        'line-width': ['case', isPicked, 2, 0.8],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 0.15, 8, 1],
        'line-dasharray': [6, 3],
      },
    },
  ]
  return layers as LayerSpecification[]
}

export function settlementLayers(colours: MapColours): LayerSpecification[] {
  const edge = ['case', isPicked, colours.accent, colours['settlement-edge']]
  const layers: unknown[] = [
    {
      id: 'settlement-fill',
      type: 'fill',
      source: 'settlements',
      minzoom: shapesFromZoom - 0.5,
      filter: ['!', isUnknown],
      paint: {
        'fill-color': colours.settlement,
        'fill-opacity': ['case', isPicked, 0.7, isHovered, 0.6, isClosed, 0.1, 0.42],
      },
    },
    {
      id: 'settlement-unknown',
      type: 'fill',
      source: 'settlements',
      minzoom: shapesFromZoom - 0.5,
      filter: isUnknown,
      paint: { 'fill-pattern': 'hatch' },
    },
    {
      id: 'settlement-edge',
      type: 'line',
      source: 'settlements',
      minzoom: shapesFromZoom - 0.5,
      filter: ['!', isClosed],
      paint: { 'line-color': edge, 'line-width': ['case', isPicked, 3, isHovered, 2.25, 1.25] },
    },
    {
      id: 'settlement-closed',
      type: 'line',
      source: 'settlements',
      minzoom: shapesFromZoom - 0.5,
      filter: isClosed,
      paint: {
        'line-color': edge,
        'line-opacity': ['case', isPicked, 1, 0.55],
        'line-width': ['case', isPicked, 3, 1.25],
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'settlement-dot',
      type: 'circle',
      source: 'settlement-anchors',
      maxzoom: shapesFromZoom,
      paint: {
        'circle-color': ['case', isUnknown, colours.land, colours.settlement],
        'circle-opacity': ['case', isClosed, 0.15, isUnknown, 0.6, 0.78],
        'circle-stroke-opacity': ['case', isPicked, 1, isClosed, 0.4, 1],
        'circle-stroke-color': edge,
        'circle-stroke-width': ['case', isPicked, 3, isHovered, 2, ['case', isUnknown, 1.25, 0.75]],
        'circle-radius': dotRadius(['coalesce', ['get', 'household_count'], 10]),
      },
    },
  ]
  return layers as LayerSpecification[]
}

/** Area of the dot follows the households; it grows with the scale so that a region is not a blot. */
export function dotRadius(count: unknown): unknown {
  const root = ['sqrt', ['max', 4, count]]
  return [
    'interpolate',
    ['exponential', 1.4],
    ['zoom'],
    5,
    ['*', 0.13, root],
    8,
    ['*', 0.28, root],
    12,
    ['*', 0.8, root],
  ]
}

const halo = (colours: MapColours) => ({
  'text-color': colours.label,
  'text-halo-color': colours['label-halo'],
  'text-halo-width': 1.4,
})

/** Under the settlements: a name may be covered by a circle, a circle never by a name. */
export function comunaLabelLayers(colours: MapColours): LayerSpecification[] {
  const layers: unknown[] = [
    {
      id: 'comuna-label',
      type: 'symbol',
      source: 'comuna-anchors',
      minzoom: 7.5,
      maxzoom: 13.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Public Sans Variable'],
        'text-letter-spacing': 0.04,
        'text-max-width': 7,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 10.5, 12, 14],
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population'], 0]],
        'text-padding': 6,
      },
      paint: { ...halo(colours), 'text-opacity': 0.85 },
    },
  ]
  return layers as LayerSpecification[]
}

export function settlementLabelLayers(colours: MapColours): LayerSpecification[] {
  const layers: unknown[] = [
    {
      id: 'settlement-label',
      type: 'symbol',
      source: 'settlement-anchors',
      minzoom: 12,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Public Sans Variable'],
        'text-size': 12,
        'text-max-width': 9,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'household_count'], 0]],
      },
      paint: { ...halo(colours), 'text-opacity': ['case', isClosed, 0.6, 1] },
    },
  ]
  return layers as LayerSpecification[]
}

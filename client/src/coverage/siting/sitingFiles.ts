import type { NewProposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { BestPlaces, Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { Feature } from 'geojson'
import { csvText } from '../../territory/tableCsv.ts'

const collectionOf = (features: Feature[]) => JSON.stringify({ type: 'FeatureCollection', features })

export function placesCsv({ places, service, set, standardM, demand, exact }: BestPlaces): string {
  const columns = [
    'order',
    'longitude',
    'latitude',
    'name',
    'comuna_code',
    'comuna',
    'new',
    'cumulative',
    'is_estimate',
  ] as const
  const common = ['service', 'standard_set', 'standard_m', 'counted', 'bound', 'is_proven'] as const
  const rows = places.map((place) => [
    place.order,
    place.lng,
    place.lat,
    place.siteName ?? place.street,
    place.comunaCode,
    place.comunaName,
    Math.round(place.newPeople),
    Math.round(place.cumulativePeople),
    place.isEstimate,
    ...[service, set, standardM, demand, Math.round(exact.bound), exact.isProven],
  ])
  return csvText([[...columns, ...common], ...rows])
}

export const placesGeoJson = ({ places, service, set, standardM, demand }: BestPlaces): string =>
  collectionOf(
    places.map(({ lng, lat, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { ...properties, service, set, standardM, demand },
    })),
  )

/** Facilities of the first kind that serves it, at the places. */
export const proposalOfPlaces = ({ places, facilityKinds }: BestPlaces, name: string): NewProposal => ({
  name: name.slice(0, 200),
  elements: places.map(({ lng, lat, street, siteName, order }) => ({
    type: 'facility',
    kind: facilityKinds[0] ?? null,
    name: `${order}. ${siteName ?? street ?? ''}`.trim().slice(0, 200),
    geometry: { type: 'Point', coordinates: [lng, lat] },
  })),
})

export function reachCsv({ areas, unit, from, isEstimate }: Reach): string {
  const kinds = [...new Set(areas.flatMap(({ facilities }) => facilities.map(({ kind }) => kind)))].sort()
  const rows = areas.map(({ limit, areaM2, people, facilities }) => [
    from.lng,
    from.lat,
    from.name,
    limit,
    unit,
    Math.round(areaM2),
    people === null ? null : Math.round(people),
    isEstimate,
    ...kinds.map((kind) => facilities.find((one) => one.kind === kind)?.count ?? 0),
  ])
  const header = ['longitude', 'latitude', 'name', 'limit', 'unit', 'area_m2', 'people', 'is_estimate', ...kinds]
  return csvText([header, ...rows])
}

/** The largest first, so that a program that draws them in order shows the smaller ones above. */
export const reachGeoJson = ({ areas, unit, from, isEstimate }: Reach): string =>
  collectionOf(
    areas.toReversed().map(({ area, limit, areaM2, people }) => ({
      type: 'Feature',
      geometry: area,
      properties: { limit, unit, areaM2: Math.round(areaM2), people, isEstimate, from: from.name },
    })),
  )

import { componentNames, howNames } from '@arraigo/shared/demand/demandNames.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import { type NeedSum, type PlaceNeed, sumNeed } from '@arraigo/shared/need/sumNeed.ts'
import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import type { ScalarCell } from '../exports/cellText.ts'
import type { NeedZone, TerritoryNeed } from './readNeed.ts'

export const needPlaces = ['zones', 'comunas', 'regions'] as const
export type NeedPlaces = (typeof needPlaces)[number]

export interface NeedOfPlace extends PlaceNeed {
  code: string | null
  name: string | null
}

/** Zones one by one, or added up; zones of no comuna are a place without a code. */
export function needOfPlaces({ zones, comunaNames }: TerritoryNeed, of: NeedPlaces): NeedOfPlace[] {
  const nameOf = (code: string | null) => (code === null ? null : (comunaNames.get(code) ?? null))
  if (of === 'zones')
    return zones.map((one) => ({ code: one.zone.code, name: nameOf(one.zone.comunaCode), ...sum([one]) }))
  const groups = Map.groupBy(zones, ({ zone: { comunaCode } }) =>
    of === 'comunas' || comunaCode === null ? comunaCode : regionOfComuna(comunaCode),
  )
  return [...groups]
    .sort(([a], [b]) => ((a ?? 'none') < (b ?? 'none') ? -1 : 1))
    .map(([code, ofPlace]) => ({
      code,
      name: of === 'comunas' ? nameOf(code) : code === null ? null : regionName(code),
      ...sum(ofPlace),
    }))
}

const sum = (zones: readonly NeedZone[]) =>
  sumNeed(zones.map(({ zone, need }) => ({ population: zone.population, need })))

const words = {
  es: {
    place: ['Código', 'Nombre', 'Zonas', 'Zonas sin dato', 'Habitantes', 'Habitantes sin dato'],
    households: 'Hogares',
    low: 'mínimo',
    high: 'máximo',
    how: 'cómo',
  },
  en: {
    place: ['Code', 'Name', 'Zones', 'Zones unknown', 'Inhabitants', 'Inhabitants unknown'],
    households: 'Households',
    low: 'least',
    high: 'most',
    how: 'how',
  },
} as const

/** A line of titles and one for each place. */
export function needTable(places: readonly NeedOfPlace[], locale: Locale): ScalarCell[][] {
  const { place, households, low, high, how } = words[locale]
  const figures = [households, ...needComponents.map((component) => componentNames[component][locale])]
  const titles = figures.flatMap((name) => [name, `${name}, ${low}`, `${name}, ${high}`, `${name}, ${how}`])
  return [
    [...place, ...titles],
    ...places.map((one) => [
      one.code,
      one.name,
      one.zones,
      one.zonesUnknown,
      one.people,
      one.peopleUnknown,
      ...[one.households, ...needComponents.map((component) => one.components[component])].flatMap((figure) =>
        figureCells(figure, locale),
      ),
    ]),
  ]
}

const figureCells = ({ value, low, high, how }: NeedSum, locale: Locale): ScalarCell[] => [
  ...[value, low, high].map((figure) => (figure === null ? null : Math.round(figure * 10) / 10)),
  howNames[how][locale],
]

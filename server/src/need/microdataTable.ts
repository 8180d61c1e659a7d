import { componentNames } from '@arraigo/shared/demand/demandNames.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { doubts } from '@arraigo/shared/need/microdata/classifyDwelling.ts'
import type { DwellingTally } from '@arraigo/shared/need/microdata/tallyDwellings.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import type { ScalarCell } from '../exports/cellText.ts'

const words = {
  es: {
    place: ['Lugar', 'Viviendas leídas', 'Colectivas o sin moradores', 'Personas', 'Hogares'],
    classified: 'viviendas clasificadas',
    unknown: 'viviendas sin dato',
    why: 'por qué',
  },
  en: {
    place: ['Place', 'Dwellings read', 'Collective or without residents', 'People', 'Households'],
    classified: 'dwellings classified',
    unknown: 'dwellings unknown',
    why: 'why',
  },
} as const

const doubtNames: Record<Locale, Record<(typeof doubts)[number], string>> = {
  es: {
    type: 'tipo de vivienda',
    materials: 'materiales',
    bedrooms: 'dormitorios',
    people: 'personas',
    households: 'hogares',
    nuclei: 'núcleos',
    water: 'agua',
    sewer: 'alcantarillado',
  },
  en: {
    type: 'type of dwelling',
    materials: 'materials',
    bedrooms: 'bedrooms',
    people: 'people',
    households: 'households',
    nuclei: 'nuclei',
    water: 'water',
    sewer: 'sewerage',
  },
}

/** A count is empty, not 0, where no dwelling of the place could be classified. */
export function microdataTable(tallies: readonly DwellingTally[], locale: Locale): ScalarCell[][] {
  const { place, classified, unknown, why } = words[locale]
  const titles = needComponents
    .map((component) => componentNames[component][locale])
    .flatMap((name) => [name, `${name}, ${classified}`, `${name}, ${unknown}`, `${name}, ${why}`])
  return [
    [...place, ...titles],
    ...tallies.map((tally) => [
      tally.place,
      tally.rows,
      tally.leftOut,
      tally.people,
      tally.households,
      ...needComponents.flatMap((component): ScalarCell[] => {
        const { count, classified: rows, unknown: reasons } = tally.components[component]
        const found = doubts.filter((doubt) => reasons[doubt] !== undefined)
        return [
          rows === 0 ? null : count,
          rows,
          found.reduce((total, doubt) => total + reasons[doubt]!, 0),
          found.map((doubt) => `${doubtNames[locale][doubt]} ${reasons[doubt]}`).join('; ') || null,
        ]
      }),
    ]),
  ]
}

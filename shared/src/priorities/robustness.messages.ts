import type { Messages } from '../messages/messages.ts'

export const robustnessMessages: Messages = {
  'weight-bounds-reversed': {
    es: 'En el criterio {at} el peso mínimo ({low} %) es mayor que el máximo ({high} %). Cambie uno de los dos.',
    en: 'For criterion {at} the least weight ({low} %) is above the greatest ({high} %). Change one of them.',
  },
  'weight-bounds-too-high': {
    es: 'Los pesos mínimos suman {sum} %: más que 100 %. Baje alguno.',
    en: 'The least weights add up to {sum} %: more than 100 %. Lower one of them.',
  },
  'weight-bounds-too-low': {
    es: 'Los pesos máximos suman {sum} %: no alcanzan a 100 %. Suba alguno.',
    en: 'The greatest weights add up to {sum} %: they cannot reach 100 %. Raise one of them.',
  },
  'robustness-too-many-places': {
    es: 'La robustez se calcula con hasta {most} campamentos; aquí hay {count}. Elija una región o ponga un filtro.',
    en: 'Robustness is computed for up to {most} settlements; there are {count} here. Choose a region or set a filter.',
  },
  'robustness-nothing-ranked': {
    es: 'Ningún campamento tiene lugar: no hay nada que probar. Revise los criterios, sus datos y los filtros.',
    en: 'No settlement has a place: there is nothing to try. Check the criteria, their data and the filters.',
  },
}

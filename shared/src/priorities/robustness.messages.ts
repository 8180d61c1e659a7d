import type { Messages } from '../messages/messages.ts'

export const robustnessMessages: Messages = {
  'robustness-too-many-places': {
    es: 'La robustez se calcula con hasta {most} campamentos; aquí hay {count}. Elija una región o ponga un filtro.',
    en: 'Robustness is computed for up to {most} settlements; there are {count} here. Choose a region or set a filter.',
  },
  'robustness-nothing-ranked': {
    es: 'Ningún campamento tiene lugar: no hay nada que probar. Revise los criterios, sus datos y los filtros.',
    en: 'No settlement has a place: there is nothing to try. Check the criteria, their data and the filters.',
  },
}

import type { Messages } from '../messages/messages.ts'

export const demandMessages: Messages = {
  'demand-computing': {
    es: 'La demanda aún se está calculando. Espere unos segundos y vuelva a pedirla.',
    en: 'Demand is still being computed. Wait some seconds and ask again.',
  },
  'demand-thread-ended': {
    es: 'El cálculo de la demanda se detuvo. Vuelva a preguntar: empieza de nuevo.',
    en: 'The computation of demand stopped. Ask again: it starts anew.',
  },
}

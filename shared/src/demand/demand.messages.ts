import type { Messages } from '../messages/messages.ts'

export const demandMessages: Messages = {
  'demand-thread-ended': {
    es: 'El cálculo de la demanda se detuvo. Vuelva a preguntar: empieza de nuevo.',
    en: 'The computation of demand stopped. Ask again: it starts anew.',
  },
}

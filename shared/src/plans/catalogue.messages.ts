import type { Messages } from '../messages/messages.ts'

export const catalogueMessages: Messages = {
  'strategy-no-instrument': {
    es: 'Sin dato: ningún instrumento cargado dice qué riesgos hay en el lugar. No significa que no los haya.',
    en: 'Unknown: no instrument that is loaded says what hazards the place has. It does not mean that there are none.',
  },
}

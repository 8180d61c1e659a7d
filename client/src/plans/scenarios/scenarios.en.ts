import type { Texts } from '../../app/i18n/texts.ts'
import type { scenariosEs } from './scenarios.es.ts'

export const scenariosEn: Texts<typeof scenariosEs> = {
  scenarios: {
    name: 'Scenarios',
  },
}

import type { Texts } from '../app/i18n/texts.ts'
import type { demandEs } from './demand.es.ts'

export const demandEn: Texts<typeof demandEs> = {
  demand: {},
}

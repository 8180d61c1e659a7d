import type { Texts } from '../../app/i18n/texts.ts'
import type { demandCardEs } from './demandCard.es.ts'

export const demandCardEn: Texts<typeof demandCardEs> = {
  demandCard: {},
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { planTimeEs } from './planTime.es.ts'

export const planTimeEn: Texts<typeof planTimeEs> = {
  planTime: {
    name: 'In time',
  },
}

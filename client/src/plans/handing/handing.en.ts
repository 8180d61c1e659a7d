import type { Texts } from '../../app/i18n/texts.ts'
import type { handingEs } from './handing.es.ts'

export const handingEn: Texts<typeof handingEs> = {
  handing: {
    name: 'Hand over',
  },
}

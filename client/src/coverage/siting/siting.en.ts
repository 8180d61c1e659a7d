import type { Texts } from '../../app/i18n/texts.ts'
import type { sitingEs } from './siting.es.ts'

export const sitingEn: Texts<typeof sitingEs> = {
  siting: {
    title: 'Where would it help most?',
  },
}

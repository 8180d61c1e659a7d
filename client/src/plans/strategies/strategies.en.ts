import type { Texts } from '../../app/i18n/texts.ts'
import type { strategiesEs } from './strategies.es.ts'

export const strategiesEn: Texts<typeof strategiesEs> = {
  strategies: {
    name: 'Where to stay',
  },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { sitesEs } from './sites.es.ts'

export const sitesEn: Texts<typeof sitesEs> = {
  sites: {
    name: 'Sites',
  },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { catalogueEs } from './catalogue.es.ts'

export const catalogueEn: Texts<typeof catalogueEs> = {
  catalogue: {
    name: 'Packages and costs',
  },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { publishingEs } from './publishing.es.ts'

export const publishingEn: Texts<typeof publishingEs> = {
  publishing: {
    name: 'Publication',
  },
}

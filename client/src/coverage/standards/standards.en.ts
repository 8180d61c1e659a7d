import type { Texts } from '../../app/i18n/texts.ts'
import type { standardsEs } from './standards.es.ts'

export const standardsEn: Texts<typeof standardsEs> = {
  standards: {
    title: 'Standards',
  },
}

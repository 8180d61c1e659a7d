import type { Texts } from '../../app/i18n/texts.ts'
import type { coverageCardEs } from './coverageCard.es.ts'

export const coverageCardEn: Texts<typeof coverageCardEs> = {
  coverageCard: {
    title: 'Coverage',
  },
}

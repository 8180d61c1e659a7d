import type { Texts } from '../../app/i18n/texts.ts'
import type { coverageCompareEs } from './coverageCompare.es.ts'

export const coverageCompareEn: Texts<typeof coverageCompareEs> = {
  coverageCompare: {
    title: 'Compare coverage',
  },
}

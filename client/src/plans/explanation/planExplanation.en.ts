import type { Texts } from '../../app/i18n/texts.ts'
import type { planExplanationEs } from './planExplanation.es.ts'

export const planExplanationEn: Texts<typeof planExplanationEs> = {
  planExplanation: {
    name: 'Why',
  },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { rankingExplanationEs } from './explanation.es.ts'

export const rankingExplanationEn: Texts<typeof rankingExplanationEs> = {
  rankingExplanation: {
    name: 'Explanation',
  },
}

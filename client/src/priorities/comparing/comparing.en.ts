import type { Texts } from '../../app/i18n/texts.ts'
import type { rankingComparisonEs } from './comparing.es.ts'

export const rankingComparisonEn: Texts<typeof rankingComparisonEs> = {
  rankingComparison: {
    name: 'Comparison',
  },
}

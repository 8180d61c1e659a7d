import type { Texts } from '../../app/i18n/texts.ts'
import type { rankingCriteriaEs } from './criteria.es.ts'

export const rankingCriteriaEn: Texts<typeof rankingCriteriaEs> = {
  rankingCriteria: {
    name: 'Criteria',
  },
}

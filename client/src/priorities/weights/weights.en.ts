import type { Texts } from '../../app/i18n/texts.ts'
import type { rankingWeightsEs } from './weights.es.ts'

export const rankingWeightsEn: Texts<typeof rankingWeightsEs> = {
  rankingWeights: {
    name: 'Weights',
  },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { proposalsEs } from './proposals.es.ts'

export const proposalsEn: Texts<typeof proposalsEs> = {
  proposals: {
    title: 'What if?',
  },
}

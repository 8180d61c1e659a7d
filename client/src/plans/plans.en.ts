import type { Texts } from '../app/i18n/texts.ts'
import type { plansEs } from './plans.es.ts'

export const plansEn: Texts<typeof plansEs> = {
  plans: {
    name: 'Plans',
  },
}

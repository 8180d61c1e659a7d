import type { Texts } from '../../app/i18n/texts.ts'
import type { robustnessEs } from './robustness.es.ts'

export const robustnessEn: Texts<typeof robustnessEs> = {
  robustness: {
    name: 'Robustness',
  },
}

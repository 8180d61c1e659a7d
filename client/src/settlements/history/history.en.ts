import type { Texts } from '../../app/i18n/texts.ts'
import type { historyEs } from './history.es.ts'

export const historyEn: Texts<typeof historyEs> = {
  history: { title: 'History' },
}

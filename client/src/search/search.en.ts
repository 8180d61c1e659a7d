import type { Texts } from '../app/i18n/texts.ts'
import type { searchEs } from './search.es.ts'

export const searchEn: Texts<typeof searchEs> = {
  search: {},
}

import type { Texts } from '../app/i18n/texts.ts'
import type { tablesEs } from './tables.es.ts'

export const tablesEn: Texts<typeof tablesEs> = {
  tables: {},
}

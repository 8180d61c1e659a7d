import type { Texts } from '../../app/i18n/texts.ts'
import type { bulkEs } from './bulk.es.ts'

export const bulkEn: Texts<typeof bulkEs> = {
  bulk: { title: 'Edit several' },
}

import type { Texts } from '../../app/i18n/texts.ts'
import type { attachmentsEs } from './attachments.es.ts'

export const attachmentsEn: Texts<typeof attachmentsEs> = {
  attachments: { title: 'Photos and documents' },
}

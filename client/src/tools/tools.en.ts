import type { Texts } from '../app/i18n/texts.ts'
import type { toolsEs } from './tools.es.ts'

export const toolsEn: Texts<typeof toolsEs> = {
  tools: {
    copied: 'Copied',
    notCopied: 'The browser does not allow copying',
  },
}

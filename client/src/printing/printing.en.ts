import type { Texts } from '../app/i18n/texts.ts'
import type { printingEs } from './printing.es.ts'

export const printingEn: Texts<typeof printingEs> = {
  printing: {},
}

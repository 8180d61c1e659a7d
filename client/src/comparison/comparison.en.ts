import type { Texts } from '../app/i18n/texts.ts'
import type { comparisonEs } from './comparison.es.ts'

export const comparisonEn: Texts<typeof comparisonEs> = {
  comparison: { title: 'Compare two sources' },
}

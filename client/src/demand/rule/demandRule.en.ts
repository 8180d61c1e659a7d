import type { Texts } from '../../app/i18n/texts.ts'
import type { demandRuleEs } from './demandRule.es.ts'

export const demandRuleEn: Texts<typeof demandRuleEs> = {
  demandRule: {},
}

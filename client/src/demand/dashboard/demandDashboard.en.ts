import type { Texts } from '../../app/i18n/texts.ts'
import type { demandDashboardEs } from './demandDashboard.es.ts'

export const demandDashboardEn: Texts<typeof demandDashboardEs> = {
  demandDashboard: {},
}

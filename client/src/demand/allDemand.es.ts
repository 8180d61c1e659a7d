import { demandCardEs } from './card/demandCard.es.ts'
import { demandDashboardEs } from './dashboard/demandDashboard.es.ts'
import { demandEs } from './demand.es.ts'
import { hotspotsEs } from './hotspots/hotspots.es.ts'
import { demandRuleEs } from './rule/demandRule.es.ts'

/** Loaded with demand's pages and cards (sayDemand.ts), not with the first view; English is one file for the whole page. */
export const allDemandEs = { ...demandCardEs, ...demandDashboardEs, ...demandEs, ...hotspotsEs, ...demandRuleEs }

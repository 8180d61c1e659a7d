import { buildingEs } from './building/building.es.ts'
import { catalogueEs } from './catalogue/catalogue.es.ts'
import { planExplanationEs } from './explanation/planExplanation.es.ts'
import { handingEs } from './handing/handing.es.ts'
import { planItemsEs } from './items/planItems.es.ts'
import { planMapEs } from './onMap/planMap.es.ts'
import { plansEs } from './plans.es.ts'
import { scenariosEs } from './scenarios/scenarios.es.ts'
import { sitesEs } from './sites/sites.es.ts'
import { strategiesEs } from './strategies/strategies.es.ts'
import { planTimeEs } from './time/planTime.es.ts'

/** Loaded with the pages of plans (sayPlans.ts), not with the first view; English is one file for the whole page. */
export const allPlansEs = {
  ...plansEs,
  ...buildingEs,
  ...planItemsEs,
  ...planMapEs,
  ...planTimeEs,
  ...catalogueEs,
  ...strategiesEs,
  ...sitesEs,
  ...scenariosEs,
  ...planExplanationEs,
  ...handingEs,
}

import { rankingComparisonEs } from './comparing/comparing.es.ts'
import { rankingCriteriaEs } from './criteria/criteria.es.ts'
import { rankingExplanationEs } from './explanation/explanation.es.ts'
import { prioritiesEs } from './priorities.es.ts'
import { publishingEs } from './publishing/publishing.es.ts'
import { robustnessEs } from './robustness/robustness.es.ts'
import { rankingWeightsEs } from './weights/weights.es.ts'
import { workshopEs } from './workshop/workshop.es.ts'

/** Loaded with the pages of priorities (sayPriorities.ts), not with the first view; English is one file for the whole page. */
export const allPrioritiesEs = {
  ...prioritiesEs,
  ...rankingCriteriaEs,
  ...rankingWeightsEs,
  ...rankingExplanationEs,
  ...robustnessEs,
  ...rankingComparisonEs,
  ...publishingEs,
  ...workshopEs,
}

import '@arraigo/shared/plans/addPlansMessages.ts'
import { addSpanish } from '../app/i18n/language.ts'
import { allPlansEs } from './allPlans.es.ts'

// Imported for its effect by what is loaded first of plans.
addSpanish(allPlansEs)

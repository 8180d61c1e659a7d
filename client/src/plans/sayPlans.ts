import '@arraigo/shared/plans/addPlansMessages.ts'
// What is said of a plan's data is what its ranking says of them, too.
import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { addSpanish } from '../app/i18n/language.ts'
import { allPlansEs } from './allPlans.es.ts'

// Imported for its effect by what is loaded first of plans.
addSpanish(allPlansEs)

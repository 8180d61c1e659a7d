import '@arraigo/shared/demand/addDemandMessages.ts'
import { addSpanish } from '../app/i18n/language.ts'
import { allDemandEs } from './allDemand.es.ts'

// Imported for its effect by what is loaded first of demand: its workspace, and the fold among the facts of a place.
addSpanish(allDemandEs)

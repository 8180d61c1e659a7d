import '@arraigo/shared/priorities/addPrioritiesMessages.ts'
import { addSpanish } from '../app/i18n/language.ts'
import { allPrioritiesEs } from './allPriorities.es.ts'

// Imported for its effect by what is loaded first of priorities: its workspace, its fold among the facts of a settlement, and its public pages.
addSpanish(allPrioritiesEs)

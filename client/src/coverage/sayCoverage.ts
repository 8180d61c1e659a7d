import { addSpanish } from '../app/i18n/language.ts'
import { allCoverageEs } from './allCoverage.es.ts'

// Imported for its effect by what is loaded first of coverage: its workspace, and the fold among the facts of a place.
addSpanish(allCoverageEs)

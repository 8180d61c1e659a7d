import { coverageCardEs } from './card/coverageCard.es.ts'
import { coverageCompareEs } from './compare/coverageCompare.es.ts'
import { proposalsEs } from './proposals/proposals.es.ts'
import { sitingEs } from './siting/siting.es.ts'
import { standardsEs } from './standards/standards.es.ts'

/** Loaded with coverage's pages and cards (sayCoverage.ts), not with the first view; English is one file for the whole page. */
export const allCoverageEs = { ...coverageCardEs, ...coverageCompareEs, ...proposalsEs, ...sitingEs, ...standardsEs }

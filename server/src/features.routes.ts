import type { FastifyInstance } from 'fastify'
import type { DemandContext } from './app.ts'
import { attachmentRoutes } from './attachments/attachments.routes.ts'
import { basemapRoutes } from './basemaps/basemaps.routes.ts'
import { comparisonRoutes } from './comparison/comparison.routes.ts'
import { coverageRoutes } from './coverage/coverage.routes.ts'
import { coverageExportRoutes } from './coverage/coverageExport.routes.ts'
import { deficitRoutes } from './coverage/deficit.routes.ts'
import { proposalRoutes } from './coverage/proposals.routes.ts'
import { sitingRoutes } from './coverage/siting.routes.ts'
import { standardsRoutes } from './coverage/standards.routes.ts'
import { decisionRoutes } from './decisions/decisions.routes.ts'
import { demandRoutes } from './demand/demand.routes.ts'
import { demandAnalysisRoutes } from './demand/demandAnalysis.routes.ts'
import { demandCardRoutes } from './demand/demandCard.routes.ts'
import { demandExportRoutes } from './demand/demandExport.routes.ts'
import { demandProgressRoutes } from './demand/demandProgress.routes.ts'
import { demandRuleRoutes } from './demand/demandRule.routes.ts'
import { solutionRoutes } from './demand/solutions.routes.ts'
import { demonstrationRoutes } from './demonstration/demonstration.routes.ts'
import { exportRoutes } from './exports/exports.routes.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { needRoutes } from './need/need.routes.ts'
import { ogcRoutes } from './ogc/ogc.routes.ts'
import { parameterRoutes } from './parameters/parameters.routes.ts'
import { packageRoutes } from './plans/catalogue/packages.routes.ts'
import { strategyRoutes } from './plans/catalogue/strategies.routes.ts'
import { planExportRoutes } from './plans/handing/planExport.routes.ts'
import { planRunRoutes } from './plans/planRuns.routes.ts'
import { planRoutes } from './plans/plans.routes.ts'
import { planQuestionRoutes } from './plans/questions/planQuestions.routes.ts'
import { siteRoutes } from './plans/sites/sites.routes.ts'
import { healthRoutes } from './platform/health.routes.ts'
import { rankingExportRoutes } from './priorities/rankingExport.routes.ts'
import { rankingInputRoutes } from './priorities/rankingInputs.routes.ts'
import { rankingRoutes } from './priorities/rankings.routes.ts'
import { sealedRankingRoutes } from './priorities/sealedRankings.routes.ts'
import { workshopRoutes } from './priorities/workshops.routes.ts'
import { profileRoutes } from './profile/profile.routes.ts'
import { searchRoutes } from './search/search.routes.ts'
import { settlementRoutes } from './settlements/settlements.routes.ts'
import { territoryRoutes } from './territory/territory.routes.ts'
import { tileRoutes } from './tiles/tiles.routes.ts'

/** Those of every feature. */
export async function registerRoutes(app: FastifyInstance, context: DemandContext): Promise<void> {
  await app.register(healthRoutes, context)
  await app.register(territoryRoutes, context)
  await app.register(tileRoutes, context)
  await app.register(basemapRoutes, context)
  await app.register(settlementRoutes, context)
  await app.register(attachmentRoutes, context)
  await app.register(profileRoutes, context)
  await app.register(searchRoutes, context)
  await app.register(importRoutes, context)
  await app.register(decisionRoutes, context)
  await app.register(comparisonRoutes, context)
  await app.register(exportRoutes, context)
  await app.register(demonstrationRoutes, context)
  await app.register(coverageRoutes, context)
  await app.register(coverageExportRoutes, context)
  await app.register(deficitRoutes, context)
  await app.register(standardsRoutes, context)
  await app.register(parameterRoutes, context)
  await app.register(proposalRoutes, context)
  await app.register(sitingRoutes, context)
  await app.register(demandRoutes, context)
  await app.register(demandAnalysisRoutes, context)
  await app.register(demandRuleRoutes, context)
  await app.register(demandCardRoutes, context)
  await app.register(demandProgressRoutes, context)
  await app.register(solutionRoutes, context)
  await app.register(demandExportRoutes, context)
  await app.register(needRoutes, context)
  await app.register(rankingInputRoutes, context)
  await app.register(rankingRoutes, context)
  await app.register(sealedRankingRoutes, context)
  await app.register(rankingExportRoutes, context)
  await app.register(workshopRoutes, context)
  await app.register(planRoutes, context)
  await app.register(planRunRoutes, context)
  await app.register(packageRoutes, context)
  await app.register(strategyRoutes, context)
  await app.register(siteRoutes, context)
  await app.register(planQuestionRoutes, context)
  await app.register(planExportRoutes, context)
  await app.register(ogcRoutes, context)
}

import { defaultStandardSet, serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import type { PlanCoverage } from '@arraigo/shared/plans/planQuestions.schema.ts'
import { planCoverage } from '@arraigo/shared/plans/questions/planCoverage.ts'
import { criterionPart } from '@arraigo/shared/priorities/criterionKeys.ts'
import { readRankingInputs } from '../../priorities/rankingInputs.ts'
import { readCriterionLibrary } from '../../priorities/readCriterionLibrary.ts'
import type { PlanContext } from '../planInputs.ts'
import type { AskedPlan } from './solveAgain.ts'

/** Services of the families of a plan, before and after, by the coverage engine as it is now. */
export async function readPlanCoverage(
  context: PlanContext,
  { spec, inputs, result }: AskedPlan,
  signal?: AbortSignal,
): Promise<PlanCoverage> {
  // One place is read alone; several with everything else.
  const question = { in: spec.places.length === 1 ? (spec.places[0] ?? null) : null, set: defaultStandardSet }
  const { criteria } = await readCriterionLibrary(context, question)
  const keys = criteria.filter(({ group }) => group === 'services').map(({ key }) => key)
  if (keys.length === 0) return { families: result.totals.families, services: [] }
  const read = await readRankingInputs(context, { ...question, criteria: keys }, signal)
  const services = read.columns.map(({ key, values }) => {
    const service = criterionPart(key) ?? key
    return {
      service,
      // The criterion is being far from it; here families are counted that have it near.
      name: { es: serviceName('es', service), en: serviceName('en', service) },
      beyond: new Map(read.settlements.ids.map((id, row) => [id, values[row] ?? null])),
    }
  })
  return planCoverage(inputs, result, services)
}

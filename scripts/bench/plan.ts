// A plan of three regions, and many settlements in one year: when the first plan and bound are there, when the gap is small.
// The peer in the same run: CBC with two threads on the same problem.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SolvingOptions, solvePlan } from '../../server/src/plans/solving/solvePlan.ts'
import type { PlanModel } from '../../shared/src/plans/model/planModel.ts'
import type { SolvingProgress } from '../../shared/src/plans/solving/planSolution.ts'
import { type CbcAnswer, solveWithCbc } from './planCbc.ts'
import { manySettlements, threeRegions } from './planProblem.ts'
import { report, round } from './report.ts'

const limits = { firstS: 2, percentS: 15, permilleS: 60, manyS: 2 }
const gap = 0.001

const folder = await mkdtemp(join(tmpdir(), 'arraigo-plan-'))
try {
  const regions = await measure(threeRegions())
  const floors = await measure(threeRegions({ withFloors: true }))
  const many = await measure(manySettlements())
  const cbc = await solveWithCbc(folder, threeRegions(), { gap, limitS: 120 })
  const cbcMany = await solveWithCbc(folder, manySettlements(), { gap, limitS: 60 })
  if (cbc === null) console.error('The peer is missing: Debian package coinor-cbc.')
  const failed = [
    regions.firstS >= limits.firstS,
    regions.percentS >= limits.percentS,
    regions.permilleS >= limits.permilleS,
    many.permilleS >= limits.manyS,
  ].includes(true)
  report('plan', {
    ...figures('767 settlements × 6 packages × 5 years × 60 sites', regions),
    ...peer('767', cbc, regions),
    ...figures('the same with floors and capacities', floors),
    ...figures('10,000 settlements, one year', many),
    ...peer('10,000', cbcMany, many),
    'allowed for the first plan, s': limits.firstS,
    'allowed for a gap of 1 %, s': limits.percentS,
    'allowed for a gap of 0.1 %, s': limits.permilleS,
    'allowed for 10,000 settlements, s': limits.manyS,
  })
  if (failed) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Times {
  firstS: number
  percentS: number
  permilleS: number
  gap: number
  objective: number
  seconds: number
}

async function measure(model: PlanModel): Promise<Times> {
  const steps: SolvingProgress[] = []
  const options: SolvingOptions = { timeLimitS: 120, gap, onProgress: (step) => steps.push(step) }
  const { gap: reached, objective, seconds } = await solvePlan(model, options)
  // A step counts when it is told, with the best plan and the least bound of that moment.
  const within = (share: number) =>
    steps.find(
      (step) => step.objective !== null && step.bound !== null && step.bound - step.objective <= share * step.bound,
    )?.seconds ?? Number.POSITIVE_INFINITY
  const firstS =
    steps.find((step) => (step.objective ?? 0) > 0 && step.bound !== null)?.seconds ?? Number.POSITIVE_INFINITY
  return { firstS, percentS: within(0.01), permilleS: within(gap), gap: reached, objective, seconds }
}

function figures(name: string, times: Times) {
  return {
    [`${name}: first plan with a bound, s`]: round(times.firstS, 2),
    [`${name}: gap of 1 %, s`]: round(times.percentS, 2),
    [`${name}: gap of 0.1 %, s`]: round(times.permilleS, 2),
    [`${name}: gap at the end, %`]: round(100 * times.gap, 4),
    [`${name}: points`]: round(times.objective, 2),
  }
}

function peer(name: string, cbc: CbcAnswer | null, own: Times) {
  return {
    [`CBC, ${name}: gap of 0.1 %, s`]: cbc === null ? null : round(cbc.seconds, 2),
    [`CBC, ${name}: points`]: cbc?.objective == null ? null : round(cbc.objective, 2),
    [`CBC, ${name}: outcome`]: cbc === null ? null : cbc.outcome,
    [`ratio to CBC, ${name}`]: cbc === null ? null : round(cbc.seconds / own.permilleS, 1),
  }
}

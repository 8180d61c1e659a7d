import { canonicalJson } from '../../priorities/sealed/canonicalJson.ts'
import { sealCheck } from '../../priorities/sealed/sealCheck.ts'
import type { SealCheck } from '../../priorities/sealedRanking.schema.ts'
import type { Issue } from '../../problems/issue.ts'
import { buildPlanModel } from '../model/buildPlanModel.ts'
import { chosenFrom } from '../model/planChoices.ts'
import { resultOf } from '../model/resultOf.ts'
import type { PlanResult } from '../planResult.schema.ts'
import { readSealedPlan } from './readSealedPlan.ts'
import type { SealedPlan, UnsignedPlan } from './sealedPlan.schema.ts'

const mostNamed = 10
const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

/** Checks a signed plan as checkSeal checks a ranking: signature, key, and the result made again from what was chosen. Never throws. */
export async function checkPlanSeal(given: unknown, knownKeys: readonly string[]): Promise<SealCheck> {
  const { document, sealed, issues } = readSealedPlan(given)
  return sealCheck({ document, issues, knownKeys, differences: sealed === null ? null : planDifferences(sealed) })
}

/** Where the result in the document is not the one that follows from its spec, data and choices, to the last digit. */
export function planDifferences(plan: Pick<UnsignedPlan, 'spec' | 'inputs' | 'choices' | 'result'>): Issue[] {
  try {
    return differencesBetween(plan, resultAgain(plan))
  } catch (error) {
    // Columns of uneven length, sums without end: no data that a plan was made of.
    return [{ code: 'sealed-plan-not-computable', params: { detail: (error as Error).message.slice(0, 200) } }]
  }
}

function resultAgain({ spec, inputs, choices, result }: Parameters<typeof planDifferences>[0]): PlanResult {
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, choices)
  const { status, bound, seconds, solver } = result
  const again = resultOf(inputs, spec, model, chosen, { status, bound, seconds, solver })
  // What a person chose and the model does not offer is left out, and said first.
  const leftOut = issues.map(({ code, params }) => ({ code, ...(params && { params }) }))
  return { ...again, findings: [...leftOut, ...again.findings] }
}

function differencesBetween(
  { inputs, result: written }: Pick<SealedPlan, 'inputs' | 'result'>,
  computed: PlanResult,
): Issue[] {
  const issues: Issue[] = []
  const { settlements } = inputs
  const before = new Map(written.settlements.map((one) => [one.settlementId, one]))
  const different = computed.settlements.filter((one) => !isSame(one, before.get(one.settlementId) ?? null))
  for (const { settlementId } of different.slice(0, mostNamed)) {
    const name = settlements.names[settlements.ids.indexOf(settlementId)] ?? String(settlementId)
    issues.push({ code: 'sealed-plan-settlement-differs', path: 'result.settlements', params: { name } })
  }
  if (different.length > mostNamed)
    issues.push({ code: 'sealed-plan-more-differ', params: { count: different.length - mostNamed } })
  if (different.length === 0 && !isSame(written.settlements, computed.settlements))
    issues.push({ code: 'sealed-plan-part-differs', path: 'result.settlements', params: { part: 'settlements' } })
  for (const part of Object.keys(computed) as (keyof PlanResult)[])
    if (part !== 'settlements' && !isSame(written[part], computed[part]))
      issues.push({ code: 'sealed-plan-part-differs', path: `result.${part}`, params: { part } })
  return issues
}

import { blankIssues } from '../problems/blankIssues.ts'
import type { Issue } from '../problems/issue.ts'
import { repeated } from '../problems/repeated.ts'
import type { NewDemandRule, NewDemandTarget, SolutionEdit } from './programme.schema.ts'

/** What the schema cannot say of a rule. */
export function demandRuleIssues({ components, ...rule }: NewDemandRule): Issue[] {
  const issues = blankIssues(rule, ['source'])
  if (components.length === 0) issues.push({ code: 'rule-without-components', path: 'components' })
  const twice = repeated(components)
  if (twice.length > 0)
    issues.push({ code: 'rule-component-twice', path: 'components', params: { components: twice.join(', ') } })
  return issues
}

/** `regions`: codes of those that there are. */
export function demandTargetIssues(target: NewDemandTarget, regions: ReadonlySet<string>): Issue[] {
  const issues = blankIssues(target, ['name', 'source'])
  const { regionCode, fromYear, toYear } = target
  if (regionCode !== null && !regions.has(regionCode))
    issues.push({ code: 'target-region-unknown', path: 'regionCode', params: { region: regionCode } })
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    issues.push({ code: 'target-years-backwards', path: 'toYear', params: yearParams(fromYear, toYear) })
  return issues
}

/** As texts: a year has no thousands mark. */
const yearParams = (fromYear: number, toYear: number) => ({ from: String(fromYear), to: String(toYear) })

export interface KnownComunas {
  /** Whether there is such a comuna. */
  has: (code: string) => boolean
}

/** The settlement that a solution names, as far as it is known. */
export interface SolutionSettlement {
  id: number
  code: string | null
  name: string
  comunaCode: string | null
  comunaName: string | null
}

/** What the schema cannot say of a solution; `settlement` is null where there is none of the id that it names. */
export function solutionIssues(
  solution: SolutionEdit,
  comunas: KnownComunas,
  settlement: SolutionSettlement | null,
): Issue[] {
  const issues = blankIssues(solution, ['source'])
  const { comunaCode, settlementId } = solution
  if (comunaCode !== undefined && !comunas.has(comunaCode))
    issues.push({ code: 'solution-comuna-unknown', path: 'comunaCode', params: { comuna: comunaCode } })
  if (settlementId == null) return issues
  if (settlement === null)
    return [
      ...issues,
      { code: 'solution-settlement-unknown', path: 'settlementId', params: { settlement: settlementId } },
    ]
  if (comunaCode !== undefined && settlement.comunaCode !== null && settlement.comunaCode !== comunaCode) {
    const params = { settlement: settlement.name, comuna: settlement.comunaName ?? settlement.comunaCode }
    issues.push({ code: 'solution-settlement-elsewhere', path: 'settlementId', params })
  }
  return issues
}

import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import type { NewDemandRule } from '@arraigo/shared/demand/programme.schema.ts'
import { demandRuleIssues } from '@arraigo/shared/demand/programmeIssues.ts'
import { isNeedComponent, needComponents } from '@arraigo/shared/need/needComponents.ts'
import type { Db, Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import { demandRuleRows, insertDemandRule } from './demandRule.queries.ts'

const name = 'demand-rule'

/** `irrecoverable,doubled-up` of an address. Throws Problem 422 naming what is no component. */
export function componentsFrom(text: string): DemandRule['components'] {
  const named = text.split(',')
  const unknown = named.filter((one) => !isNeedComponent(one))
  if (unknown.length > 0)
    throw new Problem(422, {
      code: 'choice-not-allowed',
      path: 'components',
      params: { field: 'components', choices: needComponents.join(', ') },
    })
  return named.filter(isNeedComponent)
}

export async function ruleInForce(db: Db): Promise<DemandRule> {
  const [current] = await demandRuleRows(db, 1)
  if (current === undefined) throw new Error('the migration writes the first rule')
  return current
}

/** The rule from now on; what it was stays. Throws Problem 412 where somebody else changed it meanwhile, 422 with all that is wrong. */
export async function changeRule(tx: Tx, actor: string, version: number, asked: NewDemandRule): Promise<DemandRule> {
  refuseStale(await ruleInForce(tx), version, name, name)
  const issues = demandRuleIssues(asked)
  if (issues.length > 0) throw new Problem(422, issues)
  const changed = { ...asked, source: asked.source.trim(), changeNote: textOf(asked.changeNote) }
  const isFirst = await insertDemandRule(tx, version + 1, changed, actor)
  const current = await ruleInForce(tx)
  if (!isFirst) refuseStale(current, version, name, name)
  return current
}

import type { DecidedStrategy } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import { strategyOf } from '@arraigo/shared/plans/strategyRule.ts'
import type { Database } from '../../platform/database.ts'
import { readHazardFacts, strategyParameters } from './readHazardFacts.ts'
import { type StrategyRow, strategyRows, strategyRowsOf } from './strategies.queries.ts'

interface StrategyContext {
  database: Pick<Database, 'db' | 'kind'>
}

/** Of settlements, in the order of their ids as given. Throws where one is none. */
export async function readStrategies(context: StrategyContext, ids: readonly number[]): Promise<DecidedStrategy[]> {
  const rows = await strategyRows(context.database.db, ids)
  const byId = new Map((await decided(context, rows)).map((one) => [one.settlementId, one]))
  return ids.map((id) => {
    const known = byId.get(id)
    if (known === undefined) throw new Error(`no settlement ${id}`)
    const { strategy, reason, decidedBy, rule, movedShare } = known
    return { strategy, reason, decidedBy, rule: rule.strategy, movedShare }
  })
}

/** Of a place (`05`, `05109`, null all), with what the rule was told. */
export const strategiesIn = async (context: StrategyContext, place: string | null): Promise<SettlementStrategy[]> =>
  decided(context, await strategyRowsOf(context.database.db, place))

export async function strategyOfSettlement(context: StrategyContext, id: number): Promise<SettlementStrategy | null> {
  const [known] = await decided(context, await strategyRows(context.database.db, [id]))
  return known ?? null
}

async function decided({ database }: StrategyContext, rows: readonly StrategyRow[]): Promise<SettlementStrategy[]> {
  const parameters = await strategyParameters(database.db)
  const facts = await readHazardFacts(database, rows, parameters)
  return rows.map(({ id, strategy, strategyReason, hasBoundary: _, ...row }, at) => {
    const { notes, ...rule } = strategyOf(facts[at]!, parameters)
    const person = personWord(strategy, strategyReason)
    return {
      settlementId: id,
      ...row,
      strategy: person === null ? rule.strategy : person.strategy,
      decidedBy: person === null ? 'rule' : 'person',
      reason: person === null ? rule.reason : person.reason,
      movedShare: movedShare(person, rule),
      isToStudy: strategy === 'to-study',
      personReason: strategyReason,
      rule: { ...rule, notes },
      facts: facts[at]!,
    }
  })
}

/** What somebody wrote of the settlement; null where nobody decided. */
function personWord(
  strategy: StrategyRow['strategy'],
  why: string | null,
): Pick<DecidedStrategy, 'strategy' | 'reason'> | null {
  if (strategy === 'unknown') return null
  const reason = why === null || why.trim() === '' ? { code: 'strategy-decided-bare' } : null
  if (strategy === 'to-study')
    return { strategy: null, reason: reason ?? { code: 'strategy-to-study', params: { reason: why } } }
  return { strategy, reason: reason ?? { code: 'strategy-decided', params: { reason: why } } }
}

/** A person decides who stays; how many of them must move is still what areas and studies say. */
function movedShare(
  person: Pick<DecidedStrategy, 'strategy'> | null,
  rule: Pick<DecidedStrategy, 'strategy' | 'movedShare'>,
): number | null {
  if (person === null) return rule.movedShare
  if (person.strategy === 'in-place') return 0
  if (person.strategy === 'relocation') return 1
  return rule.strategy === 'partial' ? rule.movedShare : null
}

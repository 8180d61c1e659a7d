import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { canonicalJson } from '@arraigo/shared/priorities/sealed/canonicalJson.ts'

export type SpecChange =
  | { kind: 'added' | 'removed'; key: string }
  /** Shares of the sum. */
  | { kind: 'weight'; key: string; from: number; to: number }
  /** How it counts: direction, normalisation, unknown rule. */
  | { kind: 'rule'; key: string }
  | { kind: 'method'; from: RankingSpec['method']; to: RankingSpec['method'] }
  | { kind: 'place' | 'filters' | 'exclusions' | 'judgements' }

/** A database gives properties in another order than the one in which they were sent. */
const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other)

/** Less than a thousandth of the sum nobody sees. */
const leastShare = 0.0005

/** What a person would have to do to come from one to the other. */
export function specChanges(from: RankingSpec, to: RankingSpec): SpecChange[] {
  const before = sharesOf(from)
  const after = sharesOf(to)
  const changes: SpecChange[] = []
  for (const { key } of to.criteria) if (!before.has(key)) changes.push({ kind: 'added', key })
  for (const { key } of from.criteria) if (!after.has(key)) changes.push({ kind: 'removed', key })
  for (const { key, weight: _, ...rule } of to.criteria) {
    const old = from.criteria.find((one) => one.key === key)
    if (old === undefined) continue
    const { key: _key, weight: _old, ...oldRule } = old
    const [was, is] = [before.get(key) ?? 0, after.get(key) ?? 0]
    if (Math.abs(was - is) >= leastShare) changes.push({ kind: 'weight', key, from: was, to: is })
    if (!same(rule, oldRule)) changes.push({ kind: 'rule', key })
  }
  if (from.method !== to.method) changes.push({ kind: 'method', from: from.method, to: to.method })
  if (from.in !== to.in || from.standardSet !== to.standardSet) changes.push({ kind: 'place' })
  for (const kind of ['filters', 'exclusions', 'judgements'] as const)
    if (!same(from[kind], to[kind])) changes.push({ kind })
  return changes
}

function sharesOf({ criteria }: RankingSpec): Map<string, number> {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return new Map(criteria.map(({ key, weight }) => [key, total > 0 ? weight / total : 0]))
}

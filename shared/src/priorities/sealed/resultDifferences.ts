import type { Issue } from '../../problems/issue.ts'
import type { RankedSettlement, RankingInputs, RankingResult } from '../ranking.schema.ts'
import { canonicalJson } from './canonicalJson.ts'

const mostNamed = 10
const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other)

/** Where a result is not the one that was computed, to the last digit; settlements by their names. */
export function resultDifferences(inputs: RankingInputs, written: RankingResult, computed: RankingResult): Issue[] {
  const issues: Issue[] = []
  if (!isSame(written.weights, computed.weights)) issues.push({ code: 'sealed-weights-differ' })
  if (written.rows.length !== computed.rows.length)
    issues.push({
      code: 'sealed-rows-count',
      params: { written: written.rows.length, computed: computed.rows.length },
    })
  else issues.push(...rowDifferences(inputs, written.rows, computed.rows))
  if (written.ranked !== computed.ranked)
    issues.push({ code: 'sealed-ranked-differ', params: { written: written.ranked, computed: computed.ranked } })
  if (!isSame(written.findings, computed.findings)) issues.push({ code: 'sealed-findings-differ' })
  return issues
}

function rowDifferences(
  { settlements }: RankingInputs,
  written: readonly RankedSettlement[],
  computed: readonly RankedSettlement[],
): Issue[] {
  const different = computed.flatMap((row, at) => (isSame(row, written[at]) ? [] : [at]))
  const named = different.slice(0, mostNamed).map((at): Issue => {
    const [was, is] = [written[at] as RankedSettlement, computed[at] as RankedSettlement]
    const name = settlements.names[at] ?? String(is.settlementId)
    const path = `result.rows.${at}`
    if (was.settlementId !== is.settlementId) return { code: 'sealed-row-of-another', path, params: { name } }
    const params = { name, ...placeOf('rank', 'score', was), ...placeOf('computedRank', 'computedScore', is) }
    return { code: 'sealed-row-differs', path, params }
  })
  const others = different.length - named.length
  return others > 0 ? [...named, { code: 'sealed-more-rows-differ', params: { count: others } }] : named
}

/** As text: the digit in which they differ may be the last one. */
const placeOf = (rankName: string, scoreName: string, { rank, score }: RankedSettlement) => ({
  [rankName]: rank === null ? '–' : String(rank),
  [scoreName]: score === null ? '–' : String(score),
})

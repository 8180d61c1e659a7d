import type { Said } from './preparedRanking.ts'
import type { RankingFilter, RankingInputs, RankingSpec } from './ranking.schema.ts'
import { criterionNamed } from './rankingFindings.ts'

/** Of each settlement why it is not ranked; null: it is. What a person excluded comes before what a filter says. */
export function whyLeftOut(inputs: RankingInputs, { exclusions, filters }: RankingSpec): Array<Said | null> {
  const reasons = new Map(exclusions.map(({ settlementId, reason }) => [settlementId, reason]))
  const columns = new Map(inputs.columns.map((column) => [column.key, column]))
  return inputs.settlements.ids.map((id, row): Said | null => {
    const reason = reasons.get(id)
    if (reason !== undefined) return { code: 'ranking-excluded', params: { reason } }
    for (const filter of filters) {
      const said = whyFiltered(filter, columns.get(filter.key)?.values[row] ?? null)
      if (said !== null) return { ...said, params: { ...said.params, ...criterionNamed(inputs, filter.key) } }
    }
    return null
  })
}

function whyFiltered({ op, value: limit, keepsUnknown }: RankingFilter, value: number | null): Said | null {
  if (value === null) return keepsUnknown ? null : { code: 'ranking-filtered-unknown' }
  const meets = op === 'at-least' ? value >= limit : value <= limit
  if (meets) return null
  return { code: op === 'at-least' ? 'ranking-filtered-below' : 'ranking-filtered-above', params: { value, limit } }
}

import type { Issue } from '../problems/issue.ts'
import { repeated } from '../problems/repeated.ts'
import { normalisationIssues } from './normalisationIssues.ts'
import { pairwiseIssues } from './pairwiseIssues.ts'
import type { RankingCriterion, RankingInputs, RankingSpec } from './ranking.schema.ts'
import { criterionNamed } from './rankingFindings.ts'

/** All that is wrong with a spec beyond its schema, at once; with the data, what of the data it cannot be computed with. */
export function specIssues(spec: RankingSpec, inputs: RankingInputs | null): Issue[] {
  const named = (key: string) => criterionNamed(inputs ?? { columns: [] }, key)
  return [
    ...weightIssues(spec),
    ...repeated(spec.criteria.map(({ key }) => key)).map((key) => ({
      code: 'ranking-criterion-repeated',
      path: `criteria.${spec.criteria.findLastIndex((criterion) => criterion.key === key)}`,
      params: named(key),
    })),
    ...spec.criteria.flatMap((criterion, at) => criterionIssues(criterion, `criteria.${at}`, named(criterion.key))),
    ...boundIssues(spec),
    ...filterIssues(spec, named),
    ...exclusionIssues(spec),
    ...judgementIssues(spec),
    ...(inputs === null ? [] : dataIssues(spec, inputs)),
  ]
}

type CriterionNamed = ReturnType<typeof criterionNamed>

function weightIssues({ criteria }: RankingSpec): Issue[] {
  const odd = criteria.flatMap(({ weight }, at) =>
    Number.isFinite(weight) && weight >= 0
      ? []
      : [{ code: 'ranking-weight-invalid', path: `criteria.${at}.weight`, params: { weight: String(weight) } }],
  )
  if (odd.length > 0 || criteria.some(({ weight }) => weight > 0)) return odd
  return [{ code: 'ranking-weights-all-zero', path: 'criteria' }]
}

function criterionIssues({ normalisation, thresholds, bounds }: RankingCriterion, path: string, named: CriterionNamed) {
  const issues: Issue[] = normalisationIssues(normalisation, `${path}.normalisation`, named)
  if (thresholds != null && !(thresholds.indifference <= thresholds.preference))
    issues.push({ code: 'ranking-thresholds-crossed', path: `${path}.thresholds`, params: { ...named, ...thresholds } })
  if (bounds != null && !(bounds.low <= bounds.high))
    issues.push({ code: 'ranking-bounds-crossed', path: `${path}.bounds`, params: { ...named, ...bounds } })
  return issues
}

/** Shares add up to 1: bounds that leave no way of doing so. */
function boundIssues({ criteria }: RankingSpec): Issue[] {
  const sumOf = (end: 'low' | 'high', free: number) =>
    Number(criteria.reduce((sum, { bounds }) => sum + (bounds?.[end] ?? free), 0).toFixed(9))
  const [low, high] = [sumOf('low', 0), sumOf('high', 1)]
  const issues: Issue[] = []
  if (low > 1) issues.push({ code: 'ranking-bounds-above', path: 'criteria', params: { percent: low * 100 } })
  if (high < 1) issues.push({ code: 'ranking-bounds-below', path: 'criteria', params: { percent: high * 100 } })
  return issues
}

function filterIssues({ filters }: RankingSpec, named: (key: string) => CriterionNamed): Issue[] {
  const odd = filters.flatMap(({ key, value }, at) =>
    Number.isFinite(value)
      ? []
      : [
          {
            code: 'ranking-filter-invalid',
            path: `filters.${at}.value`,
            params: { ...named(key), value: String(value) },
          },
        ],
  )
  const crossed = [...new Set(filters.map(({ key }) => key))].flatMap((key) => {
    const limits = (op: 'at-least' | 'at-most') =>
      filters.flatMap((filter) => (filter.key === key && filter.op === op ? [filter.value] : []))
    const [low, high] = [Math.max(...limits('at-least')), Math.min(...limits('at-most'))]
    return low > high
      ? [{ code: 'ranking-filters-crossed', path: 'filters', params: { ...named(key), low, high } }]
      : []
  })
  return [...odd, ...crossed]
}

function exclusionIssues({ exclusions }: RankingSpec): Issue[] {
  const seen = new Set<number>()
  return exclusions.flatMap(({ settlementId, reason }, at) => {
    const issues: Issue[] = []
    if (seen.has(settlementId))
      issues.push({ code: 'ranking-excluded-twice', path: `exclusions.${at}`, params: { settlementId } })
    seen.add(settlementId)
    if (reason.trim() === '') issues.push({ code: 'ranking-exclusion-blank', path: `exclusions.${at}.reason` })
    return issues
  })
}

function judgementIssues({ weighting, judgements }: RankingSpec): Issue[] {
  if (weighting === 'pairwise' && judgements.every(({ isLeftOut }) => isLeftOut === true))
    return [{ code: 'ranking-judgements-missing', path: 'judgements' }]
  const twice = repeated(judgements.map(({ id }) => id)).map((id) => ({
    code: 'ranking-judgement-twice',
    path: `judgements.${judgements.findLastIndex((judgement) => judgement.id === id)}`,
    params: { id },
  }))
  const wrong = judgements.flatMap(({ keys, matrix, name }, at): Issue[] => {
    const path = `judgements.${at}`
    const issues = pairwiseIssues(matrix, `${path}.matrix`)
    if (keys.length !== matrix.length)
      issues.push({
        code: 'ranking-judgement-size',
        path,
        params: { name, criteria: keys.length, rows: matrix.length },
      })
    for (const key of repeated(keys))
      issues.push({
        code: 'ranking-judgement-key-twice',
        path: `${path}.keys.${keys.lastIndexOf(key)}`,
        params: { name, key },
      })
    // Whoever left criteria without any answer still says something of the others: combined, the rest may join them.
    return issues.filter(({ code }) => code !== 'ahp-apart')
  })
  return [...twice, ...wrong]
}

function dataIssues({ criteria, filters }: RankingSpec, { columns, settlements }: RankingInputs): Issue[] {
  const keys = new Set<string>(columns.map(({ key }) => key))
  const missing = (path: string) =>
    [criteria, filters][path === 'criteria' ? 0 : 1]!.flatMap(({ key }, at) =>
      keys.has(key) ? [] : [{ code: 'ranking-data-missing', path: `${path}.${at}`, params: { criterion: key } }],
    )
  const odd = columns.flatMap(({ key, values }, at): Issue[] => {
    const named = criterionNamed({ columns }, key)
    if (values.length !== settlements.ids.length) {
      const params = { ...named, values: values.length, settlements: settlements.ids.length }
      return [{ code: 'ranking-data-ragged', path: `inputs.columns.${at}`, params }]
    }
    const row = values.findIndex((value) => value !== null && !Number.isFinite(value))
    if (row < 0) return []
    const params = { ...named, settlement: settlements.names[row] ?? String(row), value: String(values[row]) }
    return [{ code: 'ranking-value-not-finite', path: `inputs.columns.${at}.values.${row}`, params }]
  })
  return [...missing('criteria'), ...missing('filters'), ...odd]
}

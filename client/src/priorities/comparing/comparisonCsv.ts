import { mainReason } from '@arraigo/shared/priorities/compareRankings.ts'
import { csvText } from '../../territory/tableCsv.ts'
import type { Compared } from './compared.ts'

const columns = [
  'settlement_id',
  'name',
  'comuna',
  'rank_before',
  'rank_after',
  'move',
  'score_before',
  'score_after',
  'left_out_before',
  'left_out_after',
  'main_criterion',
  'main_cause',
] as const
const common = [
  'before',
  'after',
  'method_before',
  'method_after',
  'data_before',
  'data_after',
  'tau_b',
  'rho',
] as const

/** A row for each settlement; each says what was compared, because a table travels without its page. `change_` is in points, or in deviations where methods differ. */
export function comparisonCsv({ before, after, comparison, names }: Compared): string {
  const keys = [...new Set([...after.spec.criteria, ...before.spec.criteria].map(({ key }) => key))]
  const basis = [
    names.before,
    names.after,
    before.spec.method,
    after.spec.method,
    before.inputs.basis.computedAt,
    after.inputs.basis.computedAt,
    comparison.tauB,
    comparison.rho,
  ]
  const rows = comparison.places.map((place) => {
    const main = mainReason(place)
    return [
      place.settlementId,
      place.name,
      place.comunaName,
      place.before?.rank,
      place.after?.rank,
      place.move,
      place.before?.score,
      place.after?.score,
      place.before === null ? 'absent' : place.before.leftOut?.code,
      place.after === null ? 'absent' : place.after.leftOut?.code,
      main?.key,
      main?.cause,
      ...keys.map((key) => place.parts.find((part) => part.key === key)?.delta),
      ...basis,
    ]
  })
  return csvText([[...columns, ...keys.map((key) => `change_${key}`), ...common], ...rows])
}

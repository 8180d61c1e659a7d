import { shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { csvText } from '../../territory/tableCsv.ts'
import type { RobustnessDone } from './robustnessRuns.ts'
import type { PlaceStability } from './stability.ts'

const tops = [1, 5, 10, 50, 100] as const

/** Every place with all that was found of it; each row says what was asked, because a table travels without its page. */
export function robustnessCsv(
  { id, version, name }: { id: number; version: number; name: string },
  { robustness, inputs, spec }: RobustnessDone,
  places: readonly PlaceStability[],
): string {
  const { question, criteria, draws, independent } = robustness
  const { settlements } = inputs
  const keys = spec.criteria.map(({ key }) => key)
  const header = [
    'id',
    'code',
    'name',
    'comuna_code',
    'comuna',
    'rank',
    `share_in_top_${question.top}`,
    'stability',
    ...tops.map((top) => `share_in_top_${top}`).filter((column) => column !== `share_in_top_${question.top}`),
    'rank_least',
    'rank_5_percent',
    'rank_median',
    'rank_95_percent',
    'rank_most',
    'confidence_of_first',
    ...keys.map((key) => `central_weight ${key}`),
    ...keys.map((key) => `weight_low ${key}`),
    ...keys.map((key) => `weight_high ${key}`),
    'ranking',
    'ranking_id',
    'ranking_version',
    'method',
    'data_uncertainty',
    'draws',
    'independent_draws',
    'seed',
    'computed_at',
  ]
  const asked = [
    ...question.bounds.low,
    ...question.bounds.high,
    name,
    id,
    version,
    spec.method,
    question.data,
    draws,
    independent,
    question.seed,
    inputs.basis.computedAt,
  ]
  const rows = places.map(({ place, row, settlementId, rank, stability, spread, shareInTop: share }) => {
    const known = <T>(value: T): T | null => (spread === null ? null : value)
    const central = robustness.centralWeights.subarray(place * criteria, (place + 1) * criteria)
    return [
      settlementId,
      settlements.codes[row],
      settlements.names[row],
      settlements.comunaCodes[row],
      settlements.comunaNames[row],
      rank,
      known(share),
      known(stability),
      ...tops.filter((top) => top !== question.top).map((top) => known(shareInTop(robustness, place, top))),
      spread?.least,
      spread?.fifth,
      spread?.median,
      spread?.ninetyFifth,
      spread?.most,
      numberOrNone(robustness.confidence[place] as number),
      ...Array.from(central, numberOrNone),
      ...asked,
    ]
  })
  return csvText([header, ...rows])
}

/** Never first: there are no weights that would make it so. */
const numberOrNone = (value: number): number | null => (Number.isNaN(value) ? null : value)

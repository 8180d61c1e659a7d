import type { PreparedRanking } from '@arraigo/shared/priorities/preparedRanking.ts'
import { shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { weightShares } from '@arraigo/shared/priorities/robustness/weightBounds.ts'
import { weightIntervals } from '@arraigo/shared/priorities/robustness/weightIntervals.ts'
import { csvText } from '../../territory/tableCsv.ts'
import type { RobustnessDone } from './robustnessRuns.ts'
import type { PlaceStability } from './stability.ts'

type Column = [name: string, value: (place: PlaceStability) => unknown]

/** Every place with all that was found of it; each row says what was asked, because a table travels without its page. */
export function robustnessCsv(
  ranking: { id: number; version: number; name: string },
  done: RobustnessDone,
  prepared: PreparedRanking,
  places: readonly PlaceStability[],
): string {
  const columns = [
    ...settlementColumns(done),
    ...shareColumns(done),
    ...centralColumns(done),
    ...intervalColumns(done, prepared),
    ...askedColumns(ranking, done),
  ]
  return csvText([columns.map(([name]) => name), ...places.map((place) => columns.map(([, value]) => value(place)))])
}

const settlementColumns = ({ inputs: { settlements } }: RobustnessDone): Column[] => [
  ['id', ({ settlementId }) => settlementId],
  ['code', ({ row }) => settlements.codes[row]],
  ['name', ({ row }) => settlements.names[row]],
  ['comuna_code', ({ row }) => settlements.comunaCodes[row]],
  ['comuna', ({ row }) => settlements.comunaNames[row]],
  ['rank', ({ rank }) => rank],
]

/** Of what had no score in any draw nothing is known. */
function shareColumns({ robustness }: RobustnessDone): Column[] {
  const asked = robustness.question.top
  const tops = [asked, ...[1, 5, 10, 50, 100].filter((top) => top !== asked)]
  return [
    ...tops.map(
      (top): Column => [
        `share_in_top_${top}`,
        ({ place, spread }) => (spread === null ? null : shareInTop(robustness, place, top)),
      ],
    ),
    ['stability', ({ spread, stability }) => (spread === null ? null : stability)],
    ['rank_least', ({ spread }) => spread?.least],
    ['rank_5_percent', ({ spread }) => spread?.fifth],
    ['rank_median', ({ spread }) => spread?.median],
    ['rank_95_percent', ({ spread }) => spread?.ninetyFifth],
    ['rank_most', ({ spread }) => spread?.most],
  ]
}

/** Never first: there are no weights that would make it so. */
const numberOrNone = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

const centralColumns = ({ robustness, spec }: RobustnessDone): Column[] => [
  ['confidence_of_first', ({ place }) => numberOrNone(robustness.confidence[place])],
  ...spec.criteria.map(
    ({ key }, at): Column => [
      `central_weight ${key}`,
      ({ place }) => numberOrNone(robustness.centralWeights[place * robustness.criteria + at]),
    ],
  ),
]

/** Between which shares of each weight it keeps its rank, and stays in or out of the first. */
function intervalColumns({ robustness, spec }: RobustnessDone, prepared: PreparedRanking): Column[] {
  const shares = weightShares(spec.criteria)
  const of = new Map<number, ReturnType<typeof weightIntervals>>()
  const intervalOf = ({ row }: PlaceStability, criterion: number) => {
    if (!of.has(row)) of.set(row, weightIntervals(prepared, shares, row, robustness.question.top))
    return of.get(row)?.[criterion]
  }
  return spec.criteria.flatMap(({ key }, at): Column[] => [
    [`keeps_rank_from ${key}`, (place) => intervalOf(place, at)?.rank?.from],
    [`keeps_rank_to ${key}`, (place) => intervalOf(place, at)?.rank?.to],
    [`keeps_side_from ${key}`, (place) => intervalOf(place, at)?.top?.from],
    [`keeps_side_to ${key}`, (place) => intervalOf(place, at)?.top?.to],
  ])
}

function askedColumns(
  { id, version, name }: { id: number; version: number; name: string },
  { robustness, inputs, spec }: RobustnessDone,
): Column[] {
  const { question, draws, independent } = robustness
  const shares = weightShares(spec.criteria)
  const asked: [string, unknown][] = [
    ...spec.criteria.flatMap(({ key }, at): [string, unknown][] => [
      [`weight ${key}`, shares[at]],
      [`weight_low ${key}`, question.bounds.low[at]],
      [`weight_high ${key}`, question.bounds.high[at]],
    ]),
    ['ranking', name],
    ['ranking_id', id],
    ['ranking_version', version],
    ['method', spec.method],
    ['data_uncertainty', question.data],
    ['draws', draws],
    ['independent_draws', independent],
    ['seed', question.seed],
    ['computed_at', inputs.basis.computedAt],
  ]
  return asked.map(([column, value]) => [column, () => value])
}

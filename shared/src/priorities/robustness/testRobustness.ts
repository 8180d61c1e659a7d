import type { Issue } from '../../problems/issue.ts'
import { prepareRanking } from '../prepareRanking.ts'
import type { RankingInputs, RankingSpec } from '../ranking.schema.ts'
import { criterionNamed } from '../rankingFindings.ts'
import { acceptRanks } from './acceptRanks.ts'
import { confidenceFactors } from './confidenceFactors.ts'
import { denseRanking } from './denseRanking.ts'
import { type DataUncertainty, type DrawnValues, dataDraws } from './drawData.ts'
import { type WeightSampling, weightSampler } from './drawWeights.ts'
import type { RankAcceptability } from './rankAcceptability.ts'
import { drawScorer } from './scoreDraws.ts'
import { scoreTables } from './scoreTables.ts'
import { seededRandom } from './seededRandom.ts'
import { boundIssues, type WeightBounds, weightBounds } from './weightBounds.ts'

export interface RobustnessQuestion {
  draws: number
  seed: number
  /** Who is among the first so many. */
  top: number
  data: DataUncertainty
  /** Absent: those of the ranking. */
  bounds?: WeightBounds
}

/** Places are those that are ranked, in the order of the inputs. */
export interface Robustness extends RankAcceptability {
  question: Required<RobustnessQuestion>
  settlementIds: number[]
  /** Row of each place in the inputs. */
  rows: Int32Array
  /** How sure the first place is under a place's own central weights, over the uncertainty of the data; NaN where it never was first. */
  confidence: Float64Array
  sampling: WeightSampling
  drawn: DrawnValues[]
  /** Draws that share nothing: what shares are sure to. */
  independent: number
}

/**
 * Drawing data and normalising them takes longer than scoring: where there are more draws each state of the data is met with
 * several weightings. Shares are then sure to ± 3 %, as far as they depend on the data.
 */
const mostDataStates = 1000

/** A table of as many counts as places squared fits into memory. */
const mostPlaces = 4000

/**
 * "Would it lose its place?": SMAA-2 over weights within bounds and, where asked for, over what is not known of the data. The same
 * question gives the same digits everywhere.
 */
export function testRobustness(
  inputs: RankingInputs,
  spec: RankingSpec,
  question: RobustnessQuestion,
  onProgress?: (share: number) => void,
): { robustness: Robustness; issues: null } | { robustness: null; issues: Issue[] } {
  const bounds = question.bounds ?? weightBounds(spec)
  const ranking = denseRanking(prepareRanking(inputs, spec))
  const places = ranking.rows.length
  const named = (criterion: number) => criterionNamed(inputs, spec.criteria[criterion]!.key)
  const issues = [...weightIssues(spec, question), ...boundIssues(bounds, named), ...sizeIssues(places)]
  if (issues.length > 0) return { robustness: null, issues }
  // Weights do not depend on how many values are drawn: with and without uncertain data they are the same.
  const { draw: drawWeights, how: sampling } = weightSampler(bounds, seededRandom(question.seed))
  const data = dataDraws(inputs, ranking, question.data, seededRandom(question.seed + 1))
  const tables = scoreTables(ranking.dense, (criterion) => bounds.high[criterion]! > 0)
  const scorer = drawScorer(tables)
  const criteria = spec.criteria.length
  const { draws, top } = question
  const weightsPerData = Math.ceil(draws / mostDataStates)
  const drawData = data === null ? undefined : () => data.draw(tables)
  const drawDataNow = drawData && everyFew(drawData, weightsPerData)
  const ranks = acceptRanks({ places, criteria, draws, top, drawWeights, drawData: drawDataNow, scorer, onProgress })
  const confidence = confidenceFactors(ranks, scorer, drawData)
  const { settlements } = inputs
  return {
    robustness: {
      ...ranks,
      question: { ...question, bounds },
      settlementIds: Array.from(ranking.rows, (row) => settlements.ids[row]!),
      rows: ranking.rows,
      confidence,
      sampling,
      drawn: data?.drawn ?? [],
      independent: data === null ? draws : Math.ceil(draws / weightsPerData),
    },
    issues: null,
  }
}

/** Around nothing there are no reasonable weights; any weights, and those within bounds, there are. */
function weightIssues({ criteria, weightSpread }: RankingSpec, { bounds }: RobustnessQuestion): Issue[] {
  const hasWeights = criteria.some(({ weight }) => weight > 0)
  const needsNone = bounds !== undefined || weightSpread >= 1 || criteria.every((criterion) => criterion.bounds)
  return hasWeights || needsNone ? [] : [{ code: 'ranking-weights-all-zero', path: 'criteria' }]
}

function sizeIssues(places: number): Issue[] {
  if (places === 0) return [{ code: 'robustness-nothing-ranked' }]
  return places > mostPlaces
    ? [{ code: 'robustness-too-many-places', params: { most: mostPlaces, count: places } }]
    : []
}

function everyFew(act: () => void, few: number): () => void {
  let calls = 0
  return () => {
    if (calls % few === 0) act()
    calls += 1
  }
}

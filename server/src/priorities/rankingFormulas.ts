import { criterionFlows } from '@arraigo/shared/priorities/promethee.ts'
import type { RankingMethod } from '@arraigo/shared/priorities/ranking.schema.ts'
import { countingWeights } from '@arraigo/shared/priorities/scoreRanking.ts'
import { topsisDistances } from '@arraigo/shared/priorities/topsis.ts'
import type { RankingSheet } from './rankingExport.ts'

/** The numbers a score is made of, a row of them for each settlement; null: left out. */
export interface ComputationTable {
  title: 'worth' | 'flow' | 'toBest' | 'toWorst'
  valueAt: (criterion: number, row: number) => number | null
}

/** What the sheet of the computation holds, by method. */
export function computationTables({ prepared, spec }: RankingSheet): ComputationTable[] {
  const { count, weights, isFlat } = prepared
  const counting = countingWeights(prepared, weights).slice()
  // What tells nobody apart has a weight that does not count: without values the formulas leave it out, too.
  const isOut = (criterion: number) => isFlat[criterion] === 1 && counting[criterion] === 0
  const table = (title: ComputationTable['title'], values: Float64Array): ComputationTable => ({
    title,
    valueAt: (criterion, row) => {
      const value = values[criterion * count + row]!
      return isOut(criterion) || Number.isNaN(value) ? null : value
    },
  })
  if (spec.method === 'weighted-sum') return [table('worth', prepared.values)]
  if (spec.method === 'promethee') return [table('flow', criterionFlows(prepared))]
  const { toBest, toWorst } = topsisDistances(prepared)
  return [table('toBest', toBest), table('toWorst', toWorst)]
}

/** Ranges of one row: the weights, and each table's values. */
export interface Ranges {
  weights: string
  tables: string[]
}

/** The score of a row from the weights and the values of the computation; `unknown` is the word for none. */
export function scoreFormula(method: RankingMethod, { weights, tables }: Ranges, unknown: string): string {
  const known = `SUMPRODUCT(${weights}*ISNUMBER(${tables[0]}))`
  if (method !== 'topsis') {
    const scale = method === 'weighted-sum' ? '100*' : ''
    return `IF(${known}=0,"${unknown}",${scale}SUMPRODUCT(${weights},${tables[0]})/${known})`
  }
  const [best, worst] = tables.map((values) => `SQRT(SUMPRODUCT(${weights},${weights},${values}))`)
  return `IF(${known}=0,"${unknown}",IF(${best}+${worst}=0,0.5,${worst}/(${best}+${worst})))`
}

/** What one criterion adds to it; `weight` and `value` are its cells, `score` that of the score. */
export function contributionFormula(
  method: RankingMethod,
  ranges: Ranges,
  { weight, values, score }: { weight: string; values: string[]; score: string },
): string {
  const { weights, tables } = ranges
  const known = `SUMPRODUCT(${weights}*ISNUMBER(${tables[0]}))`
  const counts = `AND(ISNUMBER(${values[0]}),${weight}>0)`
  if (method !== 'topsis') {
    const scale = method === 'weighted-sum' ? '100*' : ''
    return `IF(${counts},${scale}${weight}*${values[0]}/${known},"")`
  }
  const worst = `SUMPRODUCT(${weights},${weights},${tables[1]})`
  const best = `SUMPRODUCT(${weights},${weights},${tables[0]})`
  const halfway = `IF(${best}=0,${score}*${weight}/${known},0)`
  return `IF(${counts},IF(${worst}=0,${halfway},${score}*${weight}^2*${values[1]}/${worst}),"")`
}

/** Place among the scores of a range, equal ones sharing it. */
export const rankFormula = (score: string, scores: string, tolerance: number): string =>
  `IF(ISNUMBER(${score}),SUMPRODUCT(ISNUMBER(${scores})*(${scores}>${score}+${tolerance.toFixed(10)}))+1,"")`

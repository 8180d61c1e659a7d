import type { PreparedRanking } from '../preparedRanking.ts'
import { criterionFlows } from '../promethee.ts'
import type { RankingMethod } from '../ranking.schema.ts'
import { topsisDistances } from '../topsis.ts'

/**
 * What a score is made of, whatever the weights: score = Σ w·above ÷ Σ w·below over the known criteria (TOPSIS: squared weights, and
 * the root of the quotient's parts). Only criteria that tell places apart; criterion by criterion.
 */
export interface ScoreTables {
  method: RankingMethod
  places: number
  /** Entries among the criteria of the ranking, and their number. */
  telling: Int32Array
  /** Normalised value, net flow, or squared distance from the worst; 0 where unknown. */
  above: Float64Array
  /** 1 where known, or squared distance from the best; 0 where unknown. */
  below: Float64Array
  gaps: Gaps
}

/** Places that lack the same share a number. */
export interface Gaps {
  of: Int32Array
  /** By number, for each telling criterion 1 where known. */
  known: Uint8Array[]
}

/**
 * Of a dense ranking. `mayWeigh`: criteria that can have a weight at all; where those that can tell nobody apart, all of them
 * count, as in scoreRanking.
 */
export function scoreTables(dense: PreparedRanking, mayWeigh: (criterion: number) => boolean): ScoreTables {
  const { criteria, count, isFlat, values, method } = dense
  const all = criteria.map((_, at) => at)
  const tellApart = all.filter((at) => isFlat[at] === 0)
  const telling = Int32Array.from(tellApart.some(mayWeigh) ? tellApart : all)
  const tables: ScoreTables = {
    method,
    places: count,
    telling,
    above: new Float64Array(count * telling.length),
    below: new Float64Array(count * telling.length),
    gaps: gapsOf(count, telling.length, (at, place) => !Number.isNaN(values[telling[at]! * count + place]!)),
  }
  fillTables(tables, dense, all)
  return tables
}

/** Writes the columns of these criteria: `part` holds them and nothing else. What is unknown stays so. */
export function fillTables(tables: ScoreTables, part: PreparedRanking, criteria: readonly number[]): void {
  const { places, telling } = tables
  const { above, below } = methodTables(part)
  for (const [from, criterion] of criteria.entries()) {
    const at = telling.indexOf(criterion)
    if (at < 0) continue
    for (let place = 0; place < places; place += 1) {
      const entry = from * places + place
      const isKnown = !Number.isNaN(part.values[entry]!)
      tables.above[at * places + place] = isKnown ? above[entry]! : 0
      tables.below[at * places + place] = isKnown ? (below?.[entry] ?? 1) : 0
    }
  }
}

/** `below` null where it is 1 for all. */
function methodTables(prepared: PreparedRanking): { above: Float64Array; below: Float64Array | null } {
  if (prepared.method === 'topsis') {
    const { toBest, toWorst } = topsisDistances(prepared)
    return { above: toWorst, below: toBest }
  }
  return { above: prepared.method === 'promethee' ? criterionFlows(prepared) : prepared.values, below: null }
}

function gapsOf(places: number, criteria: number, isKnown: (at: number, place: number) => boolean): Gaps {
  const numbers = new Map<string, number>()
  const gaps: Gaps = { of: new Int32Array(places), known: [] }
  for (let place = 0; place < places; place += 1) {
    const own = Uint8Array.from({ length: criteria }, (_, at) => Number(isKnown(at, place)))
    const name = own.join('')
    const number = numbers.get(name) ?? gaps.known.length
    if (number === gaps.known.length) {
      numbers.set(name, number)
      gaps.known.push(own)
    }
    gaps.of[place] = number
  }
  return gaps
}

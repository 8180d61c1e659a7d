import type { PreparedRanking } from '../preparedRanking.ts'

/** Only what is ranked: settlements that filters or decisions leave out take no part in anything here. */
export interface DenseRanking {
  dense: PreparedRanking
  /** Row of each place in the inputs. */
  rows: Int32Array
}

/** A copy whose values may be changed. Ties do not need names: their order is left as it comes. */
export function denseRanking(prepared: PreparedRanking): DenseRanking {
  const { count, isRanked, criteria } = prepared
  const rows = Int32Array.from(Int32Array.from({ length: count }, (_, row) => row).filter((row) => isRanked[row] === 1))
  const places = rows.length
  const packed = (table: Float64Array): Float64Array => {
    const into = new Float64Array(criteria.length * places)
    for (let at = 0; at < criteria.length; at += 1)
      for (let place = 0; place < places; place += 1) into[at * places + place] = table[at * count + rows[place]!]!
    return into
  }
  const order = Int32Array.from({ length: places }, (_, place) => place)
  const dense: PreparedRanking = {
    ...prepared,
    count: places,
    values: packed(prepared.values),
    raw: packed(prepared.raw),
    known: packed(prepared.known),
    isFlat: prepared.isFlat.slice(),
    isRanked: new Uint8Array(places).fill(1),
    leftOut: Array.from({ length: places }, () => null),
    nameOrder: order,
    namePosition: order,
  }
  return { dense, rows }
}

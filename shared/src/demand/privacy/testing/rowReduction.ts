/** An exact fraction; the denominator is positive. */
export interface Fraction {
  over: bigint
  under: bigint
}

export const fraction = (over: number): Fraction => ({ over: BigInt(over), under: 1n })

const isZero = ({ over }: Fraction) => over === 0n

function reduced(over: bigint, under: bigint): Fraction {
  let [one, other] = [over < 0n ? -over : over, under < 0n ? -under : under]
  while (other !== 0n) [one, other] = [other, one % other]
  const divisor = under < 0n ? -one : one
  return divisor === 0n ? { over: 0n, under: 1n } : { over: over / divisor, under: under / divisor }
}

const minus = (one: Fraction, other: Fraction) =>
  reduced(one.over * other.under - other.over * one.under, one.under * other.under)
const times = (one: Fraction, other: Fraction) => reduced(one.over * other.over, one.under * other.under)
const divided = (one: Fraction, other: Fraction) => reduced(one.over * other.under, one.under * other.over)

export interface Reduced {
  rows: Fraction[][]
  /** For each row the column of its leading one. */
  pivots: number[]
}

/** Reduced row echelon form (Gauss–Jordan), exact: what can be said with sums and differences of the rows. */
export function rowReduction(from: readonly Fraction[][]): Reduced {
  const rows = from.map((row) => [...row])
  const pivots: number[] = []
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const at = pivots.length
    const found = rows.findIndex((row, index) => index >= at && !isZero(row[column]!))
    if (found < 0) continue
    const [row] = rows.splice(found, 1)
    const lead = row![column]!
    const leading = row!.map((value) => (isZero(value) ? value : divided(value, lead)))
    rows.splice(at, 0, leading)
    rows.forEach((other, index) => {
      if (index !== at && !isZero(other[column]!)) rows[index] = subtracted(other, leading, other[column]!)
    })
    pivots.push(column)
  }
  return { rows: rows.slice(0, pivots.length), pivots }
}

const subtracted = (row: readonly Fraction[], leading: readonly Fraction[], factor: Fraction) =>
  row.map((value, at) => (isZero(leading[at]!) ? value : minus(value, times(factor, leading[at]!))))

import { type Fraction, fraction, rowReduction } from './rowReduction.ts'

/** One published number: the sum of these atoms' figures of one kind. */
export interface Equation {
  measure: string
  atoms: readonly number[]
}

/** What holds for each atom, whatever the data: one figure is the sum of others. */
export interface Identity {
  whole: readonly string[]
  parts: readonly string[]
}

/** A figure that was not published and follows from those that were. */
export interface Found {
  measure: string
  atoms: number[]
  sum: number
}

/** A figure that is known to be nothing. */
export interface KnownZero {
  measure: string
  atom: number
}

/**
 * An attacker who knows which atoms are behind each published number and how the figures hang together: finds every set of atoms
 * whose figure of some kind follows from the published numbers by adding and subtracting multiples of them, and tells those that
 * are more than nothing and less than the threshold. No figure is negative: where a sum is zero all of it is. Exact, exponential in the number of sets that are known apart: for small
 * territories.
 */
export function attack(
  equations: readonly Equation[],
  identities: readonly Identity[],
  values: Readonly<Record<string, ArrayLike<number>>>,
  leastOf: (measure: string) => number,
  knownZeros: readonly KnownZero[] = [],
): Found[] {
  const measures = Object.keys(values)
  const count = values[measures[0]!]!.length
  const zeros = [...knownZeros, ...equations.filter(isZero(values)).flatMap(figuresOf)]
  return measures.flatMap((measure) => {
    const linked = linkedWith(measure, identities)
    const rows = rowsWithLast(measure, linked, count, equations, identities, zeros)
    return derivableSets(rows, count).flatMap((atoms) => {
      const sum = atoms.reduce((total, atom) => total + values[measure]![atom]!, 0)
      return sum > 1e-9 && sum < leastOf(measure) - 1e-9 ? [{ measure, atoms, sum }] : []
    })
  })
}

/** Kinds of figures that one can follow from. */
function linkedWith(measure: string, identities: readonly Identity[]): string[] {
  const linked = new Set([measure])
  for (const _ of identities) {
    for (const { whole, parts } of identities) {
      const all = [...whole, ...parts]
      if (all.some((of) => linked.has(of))) for (const of of all) linked.add(of)
    }
  }
  return [...linked]
}

const isZero =
  (values: Readonly<Record<string, ArrayLike<number>>>) =>
  ({ measure, atoms }: Equation) =>
    atoms.every((atom) => values[measure]![atom] === 0)

const figuresOf = ({ measure, atoms }: Equation): KnownZero[] => atoms.map((atom) => ({ measure, atom }))

/** A column for each atom of each kind, those of the kind that is attacked last. */
function rowsWithLast(
  measure: string,
  measures: readonly string[],
  count: number,
  equations: readonly Equation[],
  identities: readonly Identity[],
  zeros: readonly KnownZero[],
): Fraction[][] {
  const order = [...measures.filter((other) => other !== measure), measure]
  const column = (of: string, atom: number) => order.indexOf(of) * count + atom
  const empty = () => new Array<number>(order.length * count).fill(0)
  const published = equations
    .filter(({ measure: of }) => order.includes(of))
    .map(({ measure: of, atoms }) => {
      const row = empty()
      for (const atom of atoms) row[column(of, atom)] = 1
      return row
    })
  const known = identities
    .filter(({ whole }) => whole.some((of) => order.includes(of)))
    .flatMap(({ whole, parts }) =>
      [...Array(count).keys()].map((atom) => {
        const row = empty()
        for (const of of whole) row[column(of, atom)] = 1
        for (const of of parts) row[column(of, atom)] = -1
        return row
      }),
    )
  const rows = [...published, ...known]
  for (const { measure: of, atom } of zeros) {
    if (order.includes(of)) for (const row of rows) row[column(of, atom)] = 0
  }
  return [...new Map(rows.map((row) => [row.join(), row])).values()].map((row) => row.map(fraction))
}

/** Sets of atoms whose last figure alone can be told from the rows. */
function derivableSets(rows: readonly Fraction[][], count: number): number[][] {
  const { rows: all, pivots } = rowReduction(rows)
  const before = (rows[0]?.length ?? 0) - count
  const own = all.filter((_, at) => pivots[at]! >= before).map((row) => row.slice(before))
  const sets: number[][] = []
  // A set's row is the sum of the rows of those of its atoms that lead a row: each choice of them is tried.
  for (let choice = 1; choice < 2 ** own.length; choice += 1) {
    const chosen = own.filter((_, at) => (choice >> at) & 1)
    const atoms = setOf(chosen, count)
    if (atoms !== null) sets.push(atoms)
  }
  return sets
}

function setOf(rows: readonly Fraction[][], count: number): number[] | null {
  const atoms: number[] = []
  for (let atom = 0; atom < count; atom += 1) {
    let sum = 0
    for (const row of rows) sum += Number(row[atom]!.over) / Number(row[atom]!.under)
    if (Math.abs(sum - 1) < 1e-9) atoms.push(atom)
    else if (Math.abs(sum) > 1e-9) return null
  }
  return atoms
}

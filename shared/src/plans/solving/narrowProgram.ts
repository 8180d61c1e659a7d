import type { LinearProgram } from './linearProgram.ts'

/** An optimum of a program without whole numbers. */
export interface Relaxed {
  objective: number
  values: ArrayLike<number>
  reducedCosts: ArrayLike<number>
}

/**
 * The program without what cannot be part of a plan worth more than `known`: a column at one of its bounds whose reduced cost
 * says that moving it away costs more than lies between the known plan and the relaxed optimum stays there (reduced-cost
 * fixing, Dantzig, Fulkerson and Johnson 1954). Whole-number columns only; others are left alone.
 */
export function narrowed(program: LinearProgram, relaxed: Relaxed, known: number): LinearProgram {
  const lower = program.lower.slice()
  const upper = program.upper.slice()
  const room = relaxed.objective - known + 1e-6 * Math.max(1, Math.abs(relaxed.objective))
  for (let column = 0; column < lower.length; column++) {
    const cost = Math.abs(relaxed.reducedCosts[column]!)
    if (program.integrality[column] === 0 || cost < 1e-9) continue
    const steps = Math.floor(room / cost)
    const value = relaxed.values[column]!
    if (value - lower[column]! < 1e-7) upper[column] = Math.min(upper[column]!, lower[column]! + steps)
    else if (upper[column]! - value < 1e-7) lower[column] = Math.max(lower[column]!, upper[column]! - steps)
  }
  return { ...program, lower, upper }
}

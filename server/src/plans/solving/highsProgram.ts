import type { LinearProgram } from '@arraigo/shared/plans/solving/linearProgram.ts'
import highsModule, { type Highs, type Model } from 'highs'

// The package's types describe its CommonJS build, where the loader is a property; Node loads its ES module build.
export const loadHighs = highsModule as unknown as typeof highsModule.default

/** Puts a program into an empty or used instance; whole numbers count only where `isExact`. */
export function passProgram(highs: Highs, instance: Model, program: LinearProgram, isExact: boolean): void {
  const [numCols, numRows] = [program.cost.length, program.rowLower.length]
  const { starts, indices, values } = program
  instance.passModel({
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    ...(isExact && { integrality: program.integrality }),
  })
}

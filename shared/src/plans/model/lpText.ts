export type Term = readonly [coefficient: number, variable: string]

// Readers of the format stop at lines of a few hundred characters.
const termsPerLine = 4

/**
 * A mixed-integer program as text in the LP format that HiGHS, CBC and GLPK read: https://lpsolve.sourceforge.net/5.5/CPLEX-format.htm
 * Variables lie between 0 and infinity unless `upper` says otherwise.
 */
export class LpText {
  private readonly goal: Term[] = []
  private readonly rows: string[] = []
  private readonly bounds: string[] = []
  private readonly binaries: string[] = []
  private readonly integers: string[] = []

  maximise(...terms: Term[]): void {
    for (const term of terms) this.goal.push(term)
  }

  binary(name: string): void {
    this.binaries.push(name)
  }

  integer(name: string, upper: number): void {
    this.integers.push(name)
    this.bounds.push(`${name} <= ${upper}`)
  }

  /** A requirement without variables is true or false by itself: where it is false, one that nothing can meet is written. */
  require(terms: readonly Term[], sense: '<=' | '>=' | '=', limit: number): void {
    const own = terms.filter(([coefficient]) => coefficient !== 0)
    if (own.length > 0) this.rows.push(`r${this.rows.length}: ${textOf(own)} ${sense} ${limit}`)
    else if ((sense !== '>=' && limit < 0) || (sense !== '<=' && limit > 0))
      this.rows.push(`r${this.rows.length}: nothing >= 1`)
  }

  toString(): string {
    const inLines = (names: string[]) => names.map((name) => ` ${name}`)
    return [
      'Maximize',
      `objective: ${textOf(this.goal.length > 0 ? this.goal : [[0, 'nothing']])}`,
      'Subject To',
      'r: nothing <= 0',
      ...this.rows,
      'Bounds',
      ...this.bounds.map((bound) => ` ${bound}`),
      ...(this.binaries.length > 0 ? ['Binaries', ...inLines(this.binaries)] : []),
      ...(this.integers.length > 0 ? ['Generals', ...inLines(this.integers)] : []),
      'End',
      '',
    ].join('\n')
  }
}

const textOf = (terms: readonly Term[]): string =>
  terms
    .map(
      ([coefficient, variable], at) =>
        `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}${at % termsPerLine === termsPerLine - 1 ? '\n' : ' '}`,
    )
    .join('')

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A solver of others, from its own text of the solution. Null: it says that nothing meets the requirements. */
export interface OtherSolver {
  name: string
  isHere: boolean
  solve(lp: string): number | null
}

const isHere = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined

/** Runs a command on the text in a folder of its own; what it wrote to `solution`. */
function run(lp: string, command: string, args: (files: { lp: string; solution: string }) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-lp-'))
  try {
    const files = { lp: join(folder, 'plan.lp'), solution: join(folder, 'solution.txt') }
    writeFileSync(files.lp, lp)
    execFileSync(command, args(files), { stdio: 'pipe', timeout: 60_000 })
    return readFileSync(files.solution, 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Debian's coinor-cbc. */
export const cbc: OtherSolver = {
  name: 'CBC',
  isHere: isHere('cbc', ['-quit']),
  solve(lp) {
    const text = run(lp, 'cbc', (files) => [files.lp, '-ratioGap', '0', '-solve', '-solution', files.solution, '-quit'])
    const [head = ''] = text.split('\n')
    const value = /objective value\s+(\S+)/.exec(head)?.[1]
    if (/infeasible/i.test(head)) return null
    if (value === undefined || !/^Optimal/.test(head)) throw new Error(`CBC says ${head}`)
    return Math.abs(Number(value))
  },
}

/** Debian's glpk-utils. */
export const glpk: OtherSolver = {
  name: 'GLPK',
  isHere: isHere('glpsol', ['--version']),
  solve(lp) {
    const text = run(lp, 'glpsol', (files) => ['--lp', files.lp, '--mipgap', '0', '-o', files.solution])
    const status = /^Status:\s+(.+)$/m.exec(text)?.[1] ?? ''
    if (/EMPTY|UNDEFINED|INFEASIBLE/.test(status)) return null
    if (!/OPTIMAL/.test(status)) throw new Error(`GLPK says ${status}`)
    return Number(/^Objective:\s+\S+ = (\S+)/m.exec(text)?.[1])
  },
}

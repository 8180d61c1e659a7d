import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planLp } from '../../shared/src/plans/model/planLp.ts'
import type { PlanModel } from '../../shared/src/plans/model/planModel.ts'

export interface CbcAnswer {
  seconds: number
  objective: number | null
  /** CBC's own words on how it ended. */
  outcome: string
}

/** CBC (Debian coinor-cbc) on the same problem, with two threads, until the gap or the time; null where it is not installed. */
export async function solveWithCbc(
  folder: string,
  model: PlanModel,
  { gap, limitS }: { gap: number; limitS: number },
): Promise<CbcAnswer | null> {
  if (!existsSync('/usr/bin/cbc')) return null
  const [problem, answer] = [join(folder, 'plan.lp'), join(folder, 'plan.sol')]
  await writeFile(problem, planLp(model))
  const started = performance.now()
  const options = ['ratioGap', String(gap), 'threads', '2', 'timeMode', 'elapsed', 'sec', String(limitS)]
  spawnSync('/usr/bin/cbc', [problem, ...options, 'solve', 'solution', answer], { stdio: 'ignore' })
  const seconds = (performance.now() - started) / 1000
  const first = existsSync(answer) ? ((await readFile(answer, 'utf8')).split('\n')[0] ?? '') : ''
  const value = /objective value (\S+)/.exec(first)?.[1]
  return { seconds, objective: value === undefined ? null : Math.abs(Number(value)), outcome: first.split(' - ')[0]! }
}

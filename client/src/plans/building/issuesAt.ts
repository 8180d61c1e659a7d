import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { SpecKey } from './overrides.ts'

/** `spec.floors.2.share`, `body/spec/floors/2`, `floors[2]` → `floors`, `2`. */
const stepsOf = ({ path = '' }: Issue): string[] => {
  const steps = path.split(/[./[\]]+/).filter((step) => step !== '')
  while (steps[0] === 'body' || steps[0] === 'spec') steps.shift()
  return steps
}

/** Those of some entries of the spec. */
export const issuesOf = (issues: readonly Issue[], keys: readonly SpecKey[]): Issue[] =>
  issues.filter((issue) => keys.includes(stepsOf(issue)[0] as SpecKey))

/** Those of one row of an entry that is a list. */
export const issuesAt = (issues: readonly Issue[], key: SpecKey, at: number): Issue[] =>
  issues.filter((issue) => {
    const [first, second] = stepsOf(issue)
    return first === key && second === String(at)
  })

/** Those that belong to no entry of the form. */
export const issuesElsewhere = (issues: readonly Issue[], keys: readonly SpecKey[]): Issue[] =>
  issues.filter((issue) => !keys.includes(stepsOf(issue)[0] as SpecKey))

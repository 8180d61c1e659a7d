import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'

interface GapStep {
  seconds: number
  objective: number | null
  bound: number | null
}

/** What was known at each moment: what an entry does not say is as before; ends now. */
export function gapSteps({ history, seconds, objective, bound }: PlanRunState): GapStep[] {
  const steps: GapStep[] = []
  let last: GapStep = { seconds: 0, objective: null, bound: null }
  for (const entry of [...history, { seconds, objective, bound }]) {
    last = {
      seconds: Math.max(last.seconds, entry.seconds),
      objective: entry.objective ?? last.objective,
      bound: entry.bound ?? last.bound,
    }
    steps.push(last)
  }
  return steps
}

interface GapPicture {
  /** SVG paths; null where there is nothing to draw. */
  objective: string | null
  bound: string | null
  least: number
  most: number
  seconds: number
}

/** Both lines in a box of `width` × `height`, upwards the better: each value holds until the next one. */
export function gapPicture(steps: readonly GapStep[], width: number, height: number): GapPicture | null {
  const values = steps.flatMap(({ objective, bound }) => [objective, bound].filter((value) => value !== null))
  const seconds = steps.at(-1)?.seconds ?? 0
  if (values.length === 0 || seconds <= 0) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const range = most - least || Math.max(1, Math.abs(most))
  const x = (at: number) => ((at / seconds) * width).toFixed(1)
  const y = (value: number) => (height - ((value - least) / range) * height).toFixed(1)
  const path = (worth: (step: GapStep) => number | null): string | null => {
    const known = steps.flatMap((step) => {
      const value = worth(step)
      return value === null ? [] : [{ seconds: step.seconds, value }]
    })
    const [first, ...rest] = known
    if (first === undefined) return null
    return rest.reduce(
      (drawn, { seconds: at, value }) => `${drawn}H${x(at)}V${y(value)}`,
      `M${x(first.seconds)} ${y(first.value)}`,
    )
  }
  return { objective: path((step) => step.objective), bound: path((step) => step.bound), least, most, seconds }
}

import { choicesOf } from '@arraigo/shared/plans/model/planChoices.ts'
import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import type { HandedPlan } from '../handedPlan.ts'

/** The sample as a plan that is handed over; shapes need a database, which it has none of. */
export function handedSample(change: Partial<HandedPlan> = {}): HandedPlan {
  const { inputs, spec, result } = planSample()
  const run: HandedPlan['run'] = {
    ...{ id: 4, planId: 2, kind: 'solved', phase: 'finished', ahead: 0, startedAt: '2026-11-22T12:00:00.000Z' },
    ...{ startedBy: 'planner', seconds: result.seconds, objective: result.objective, bound: result.bound },
    ...{ gap: result.gap, history: [], findings: [], hasResult: true },
  }
  return {
    db: null as unknown as HandedPlan['db'],
    plan: {
      ...{ id: 2, version: 3, name: 'Plan de prueba', note: null, baseId: null, baseName: null, overrides: null },
      ...{
        validFrom: '2026-11-22T12:00:00.000Z',
        changedBy: 'planner',
        run,
        outdated: [],
        isDemonstration: true,
        spec,
      },
    },
    ...{ run, spec, inputs, result, choices: choicesOf(result) },
    signer: null as unknown as HandedPlan['signer'],
    programVersion: '0.1.0',
    locale: 'es',
    link: null,
    ...change,
  }
}

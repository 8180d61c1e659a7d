import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { useMemo } from 'react'
import { type OpenPlan, usePlan } from '../usePlan.ts'
import { type ChangeDraft, useChangeDraft } from './changeDrafts.ts'
import { type ChangedPlan, changedPlan, modelOf } from './changedPlan.ts'
import { type PlanRow, planRows } from './planRows.ts'

/** A plan as it is looked at: with the changes made by hand that are not saved yet. */
export interface ShownPlan extends OpenPlan {
  /** Of the run; `result` has the changes. */
  saved: PlanResult | null
  rows: readonly PlanRow[]
  draft: ChangeDraft | null
  changed: ChangedPlan | null
  /** The changes were made to the plan of an earlier run. */
  isDraftOld: boolean
}

const noRows: readonly PlanRow[] = []

/** Null until the plan is there. */
export function useShownPlan(id: number): ShownPlan | null {
  const open = usePlan(id)
  const draft = useChangeDraft(id)
  const { inputs = null, result: saved = null, spec } = open ?? {}
  const isDraftOld = draft !== null && draft.runId !== open?.run?.id
  const steps = draft === null || isDraftOld || open?.isRunning ? null : draft.steps
  const changed = useMemo(
    () =>
      inputs === null || saved === null || spec === undefined || steps === null || steps.length === 0
        ? null
        : changedPlan(inputs, spec, saved, steps),
    [inputs, saved, spec, steps],
  )
  const result = changed?.result ?? saved
  const rows = useMemo(
    () =>
      inputs === null || result === null || spec === undefined
        ? noRows
        : planRows(inputs, result, modelOf(inputs, spec).excluded),
    [inputs, result, spec],
  )
  return open === null ? null : { ...open, saved, result, rows, draft, changed, isDraftOld }
}

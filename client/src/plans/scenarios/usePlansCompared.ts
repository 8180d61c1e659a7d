import { figuresOf, type PlanFigures } from '@arraigo/shared/plans/comparing/comparePlans.ts'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { request } from '../../platform/request.ts'
import { type PlanRunResult, plansKey } from '../plans.api.ts'

/** A plan beside others: what came of its newest run. */
export interface PlanBeside extends PlanRunResult {
  id: number
  plan: Plan
  figures: PlanFigures
}

export interface PlansCompared {
  /** Those that have a result, in the order asked for. */
  plans: PlanBeside[]
  /** Never calculated, or without any plan that keeps to the requirements. */
  without: Plan[]
  gone: number[]
  isLoading: boolean
}

/** Several plans with what came of them; each is read once. */
export function usePlansCompared(ids: readonly number[]): PlansCompared {
  const stored = useQueries({
    queries: ids.map((id) => ({
      queryKey: [...plansKey, `/api/plans/${id}`] as const,
      queryFn: ({ signal }: { signal: AbortSignal }) => request<Plan>(`/api/plans/${id}`, { signal }),
    })),
  })
  const found = useQueries({
    queries: stored.map(({ data: plan }, at) => ({
      queryKey: [...plansKey, 'result', plan?.id ?? ids[at] ?? null, plan?.run?.id ?? null, false] as const,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<PlanRunResult>(`/api/plans/${plan?.id}/runs/${plan?.run?.id}/result`, { signal }),
      enabled: plan?.run?.hasResult === true,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  const plans = stored.map(({ data }) => data)
  const results = found.map(({ data }) => data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arrays are new each time, what is in them is not
  const compared = useMemo(
    () =>
      plans.flatMap((plan, at): PlanBeside[] => {
        const result = results[at]
        return plan === undefined || result === undefined
          ? []
          : [{ id: plan.id, plan, ...result, figures: figuresOf(result) }]
      }),
    [...plans, ...results],
  )
  return {
    plans: compared,
    without: plans.flatMap((plan) => (plan !== undefined && plan.run?.hasResult !== true ? [plan] : [])),
    gone: stored.flatMap(({ isError }, at) => (isError ? [ids[at] as number] : [])),
    isLoading: stored.some(({ isPending }) => isPending) || found.some(({ isLoading }) => isLoading),
  }
}

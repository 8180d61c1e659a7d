import type {
  AskingState,
  MoreMoney,
  RequirementCosts,
  WhyIn,
  WhyNot,
} from '@arraigo/shared/plans/planQuestions.schema.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { computedOptions } from '../../platform/computed.ts'
import { plansKey } from '../plans.api.ts'

/** Null asks nothing; the plan of a run never changes, so that an answer holds. */
function useAnswer<T>(planId: number, runId: number | null, question: string | null) {
  const path = runId === null || question === null ? null : `/api/plans/${planId}/runs/${runId}/${question}`
  return useQuery({
    ...computedOptions<T, AskingState>(useQueryClient(), plansKey, path, ''),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export const useWhy = (planId: number, runId: number | null, settlementId: number) =>
  useAnswer<WhyIn | WhyNot>(planId, runId, `why/${settlementId}`)

export const useMoreMoney = (planId: number, runId: number | null, uf: number | null) =>
  useAnswer<MoreMoney>(planId, runId, uf === null ? null : `money?uf=${uf}`)

export const useRequirementCosts = (planId: number, runId: number | null, isAsked: boolean) =>
  useAnswer<RequirementCosts>(planId, runId, isAsked ? 'requirements' : null)

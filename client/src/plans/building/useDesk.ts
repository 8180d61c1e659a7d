import type { PlanCheck } from '@arraigo/shared/plans/planCheck.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { useEffect, useState } from 'react'
import { RequestProblem } from '../../platform/request.ts'
import { usePlanCheck } from '../plans.api.ts'
import { type PlanWords, usePlanWords } from '../usePlanWords.ts'
import type { Building } from './useBuilding.ts'

/** What every part of the form needs. */
export interface Desk {
  building: Building
  /** What is wrong, all at once. */
  issues: readonly Issue[]
  /** Null: not known yet. */
  check: PlanCheck | null
  isChecking: boolean
  /** Why nothing could be checked, where that is not what is written. */
  checkProblem: unknown
  words: PlanWords
}

const restMs = 350

export function useDesk(building: Building): Desk {
  const words = usePlanWords()
  const { spec } = building
  const [rested, setRested] = useState(spec)
  useEffect(() => {
    const timer = setTimeout(() => setRested(spec), restMs)
    return () => clearTimeout(timer)
  }, [spec])
  const query = usePlanCheck(rested)
  // What the schema refuses comes as a refusal with its issues.
  const refused = query.error instanceof RequestProblem && query.error.issues.length > 0 ? query.error : null
  return {
    building,
    issues: refused?.issues ?? query.data?.issues ?? [],
    check: query.isError ? null : (query.data ?? null),
    isChecking: query.isFetching || rested !== spec,
    checkProblem: query.isError && refused === null ? query.error : null,
    words,
  }
}

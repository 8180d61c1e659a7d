import { useMemo } from 'react'
import { usePagePainting } from '../../map/pagePainting.ts'
import { usePainting } from '../../map/stage.ts'
import { useShownPlan } from '../items/useShownPlan.ts'
import { useFlowsOnMap } from './useFlowsOnMap.ts'
import { useLookAtPlan } from './useLookAtPlan.ts'
import { usePlanPainting } from './usePlanPainting.ts'

/** What every page of a plan has: settlements by year or package, and where families go. Draws nothing itself. */
export function PlanOnMap({ id }: { id: number }) {
  const plan = useShownPlan(id)
  const ofPage = usePagePainting()
  const ofPlan = usePlanPainting(plan)
  usePainting(ofPage ?? ofPlan)
  // Two plans side by side on the map: the flows of one of them would belong to neither.
  useFlowsOnMap(ofPage === null ? plan : null)
  useLookAtPlan(useMemo(() => ({ key: id, inputs: plan?.inputs ?? null }), [id, plan?.inputs]))
  return null
}

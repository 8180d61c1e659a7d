import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded, Skeleton } from '../../ui/Loaded.tsx'
import { useStoredPlan } from '../plans.api.ts'
import { type ShownPlan, useShownPlan } from './useShownPlan.ts'

interface PlanGateProps {
  id: number
  children: (plan: ShownPlan) => ReactNode
  /** Around what is shown before it is there, and where it is gone. */
  waiting: (content: ReactNode) => ReactNode
}

/** What a page shows once its plan is there; before, and where it is gone, what is the matter. */
export function PlanGate({ id, children, waiting }: PlanGateProps) {
  const { t } = useTranslation()
  const query = useStoredPlan(id)
  const plan = useShownPlan(id)
  if (plan !== null && !query.isError) return children(plan)
  return waiting(
    <Loaded query={query} lines={10} gone={t('plans.gone')}>
      {() => <Skeleton lines={10} />}
    </Loaded>,
  )
}

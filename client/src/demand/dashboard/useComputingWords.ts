import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import type { ComputingWords } from '../../ui/ComputedAnswer.tsx'

/** What the engine of demand is doing. */
export function useComputingWords(): ComputingWords {
  const { t } = useTranslation()
  return {
    phase: (phase) => t(`demandDashboard.phases.${phase as DemandState['phase']}`),
    failed: t('demandDashboard.failed'),
    before: t('demandDashboard.before'),
  }
}

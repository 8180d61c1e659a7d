import type { ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'

/** How sure a figure is: what was measured by straight lines, and why. Null where all was walked, or nothing is known. */
export function useDoubts(): (coverage: ServiceCoverage) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ share, estimateShare, farShare, islandShare }) => {
    if (share === null || estimateShare === 0) return null
    const doubts = [
      t('coverageCard.estimate', { share: format.percent(estimateShare) }),
      farShare > 0 && t('coverageCard.far', { share: format.percent(farShare) }),
      islandShare > 0 && t('coverageCard.island', { share: format.percent(islandShare) }),
    ]
    return doubts.filter(Boolean).join(' · ')
  }
}

import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Zones and blocks have a code and no name. */
export function useDemandTitle(): (place: PlaceDemand) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ of, name, code, id, regionCode }) => {
      if (of === 'regions') return regionName(regionCode ?? code ?? '') ?? name ?? t('demandDashboard.everything')
      return name ?? t(`demandDashboard.titles.${of}`, { code: code ?? id })
    },
    [t],
  )
}

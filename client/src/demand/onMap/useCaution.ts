import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Painting } from '../../map/painting.ts'
import { useDemandAddress } from '../demandAddress.ts'

/** Internal figures may point at people: whoever prints, saves or sends the map reads it. */
export function useCaution(painting: Painting | null): Painting | null {
  const { t } = useTranslation()
  const { audience } = useDemandAddress()
  return useMemo(
    () =>
      painting === null || audience === 'public' ? painting : { ...painting, caution: t('demand.legend.caution') },
    [painting, audience, t],
  )
}

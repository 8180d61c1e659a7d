import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useTranslation } from 'react-i18next'
import { useComunas } from '../territory/useComunas.ts'

/** `05` the region, `05109` the comuna, null all that is loaded, in words. */
export function usePlaceName(): (within: string | null) => string {
  const { t } = useTranslation()
  const comunas = useComunas()
  return (within) => {
    if (within === null) return t('priorities.everywhere')
    if (within.length === 2) return regionName(within) ?? within
    return comunas.find(({ code }) => code === within)?.name ?? within
  }
}

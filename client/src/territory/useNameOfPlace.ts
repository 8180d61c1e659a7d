import { regionName } from '@arraigo/shared/territory/regions.ts'
import { useComunas } from './useComunas.ts'

/** `05` the region, `05109` the comuna, null the `whole`, in words. */
export function useNameOfPlace(whole: string): (within: string | null) => string {
  const comunas = useComunas()
  return (within) => {
    if (within === null) return whole
    if (within.length === 2) return regionName(within) ?? within
    return comunas.find(({ code }) => code === within)?.name ?? within
  }
}

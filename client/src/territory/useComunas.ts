import { useMemo } from 'react'
import { useAllItems } from './items.api.ts'

export interface ComunaName {
  code: string
  name: string
  region: string
}

/** Comunas that are loaded, by name; without their boundaries. */
export function useComunas(): readonly ComunaName[] {
  const comunas = useAllItems('comunas', { properties: ['code', 'name', 'region_code'], sortby: 'code', limit: 1000 })
  return useMemo(
    () =>
      (comunas.data ?? [])
        .map(({ properties }) => ({
          code: String(properties.code),
          name: String(properties.name),
          region: String(properties.region_code),
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'es')),
    [comunas.data],
  )
}

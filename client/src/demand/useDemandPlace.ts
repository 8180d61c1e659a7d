import { useMemo } from 'react'
import { regionalPlace } from '../territory/chosenPlace.ts'
import { useCollections } from '../territory/collections.api.ts'
import { type PlaceChoice, useChosenPlace } from '../territory/useChosenPlace.ts'

/** What demand is computed from. */
const sources = ['zones', 'blocks', 'settlements'] as const

export interface DemandWhere {
  choice: PlaceChoice
  /** `05` or `05109`; null while it is not known what is loaded, or nothing is. */
  within: string | null
  region: string | null
}

/** The region or comuna of every page of demand: where none was chosen, the one on which the map opens. */
export function useDemandPlace(): DemandWhere {
  const choice = useChosenPlace('zones')
  const { data } = useCollections()
  const place = useMemo(() => {
    const regionsOf = (id: string) => data?.find((one) => one.id === id)?.regions ?? {}
    const rows: Record<string, number> = {}
    for (const id of sources)
      for (const [code, count] of Object.entries(regionsOf(id))) rows[code] = (rows[code] ?? 0) + count
    return regionalPlace(choice.place, rows, regionsOf('settlements'))
  }, [choice.place, data])
  const within = place.kind === 'region' || place.kind === 'comuna' ? place.code : null
  return { choice: { ...choice, place }, within, region: within === null ? null : within.slice(0, 2) }
}

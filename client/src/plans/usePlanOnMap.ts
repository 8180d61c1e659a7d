import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { useEffect, useMemo, useRef } from 'react'
import { boundsToLookAt, type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { packageLooks } from './packageColours.ts'
import { usePlanPlaces } from './plans.api.ts'

/** Settlements coloured by package instead of the plain ones; a click opens the settlement's reasons. */
export function usePlanOnMap(plan: Plan, locale: 'es' | 'en'): void {
  const { params, change } = useAddress()
  const places = usePlanPlaces(plan.id ?? 0)
  const selected = params.get('item')
  const data = useMemo(() => {
    if (places.data === undefined) return null
    const colours = new Map(packageLooks(plan, locale).map(({ id, colour }) => [id, colour]))
    const items = new Map(plan.items.map((item) => [String(item.settlementId), item]))
    const features = places.data.features.flatMap((feature) => {
      const id = String(feature.properties?.settlement_id)
      const item = items.get(id)
      if (item === undefined || feature.geometry === null) return []
      const colour = item.package === null ? '' : (colours.get(item.package) ?? '')
      return [{ ...feature, properties: { id, name: item.name, colour, families: item.families } }]
    })
    return { type: 'FeatureCollection' as const, features }
  }, [places.data, plan, locale])
  const overlay = useMemo<Overlay | null>(
    () => data && { kind: 'plan', data, selected, onPick: (id) => change({ item: id }), hidesSettlements: true },
    [data, selected, change],
  )
  useOverlay('plan', overlay)
  // Once per plan: afterwards the place is the reader's, or the address's.
  const hasLooked = useRef(params.has('map') && params.has('item'))
  useEffect(() => {
    const bounds = data === null ? null : boundsToLookAt(data.features)
    if (bounds === null || hasLooked.current) return
    hasLooked.current = true
    stage.lookAt({ bounds, maxZoom: 13 })
  }, [data])
}

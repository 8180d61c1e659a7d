import type { Feature } from 'geojson'
import { useMemo } from 'react'
import { boundsToLookAt, type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { useFindingPlaces } from './imports.api.ts'

/**
 * The report on the map: every finding that has a place, or those of the opened rule; a click opens its rule.
 * Answers with a function that goes to them, null where none has a place.
 */
export function useFindingsOnMap(importId: number): (() => void) | null {
  const { params, change } = useAddress()
  const places = useFindingPlaces(importId)
  const rule = params.get('rule')
  const selected = params.get('finding')
  const features = useMemo(
    () =>
      (places.data?.features ?? [])
        .filter(({ properties }) => rule === null || properties?.rule === rule)
        .map(
          (feature): Feature => ({
            ...feature,
            properties: { ...feature.properties, id: String(feature.properties?.id) },
          }),
        ),
    [places.data, rule],
  )
  const data = useMemo(() => ({ type: 'FeatureCollection' as const, features }), [features])
  const overlay = useMemo<Overlay | null>(() => {
    if (data.features.length === 0) return null
    const ruleOf = (id: string | number) =>
      data.features.find(({ properties }) => properties?.id === String(id))?.properties?.rule
    return {
      kind: 'finding',
      data,
      selected,
      onPick: (id) => change({ rule: ruleOf(id), finding: id }, { replace: true }),
    }
  }, [data, selected, change])
  useOverlay('findings', overlay)
  const bounds = boundsToLookAt(features)
  return bounds === null ? null : () => stage.lookAt({ bounds, maxZoom: 14 })
}

import { type MouseEvent, useCallback } from 'react'
import { useLocation } from 'wouter'
import { stage } from '../../map/stage.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** Near enough to see the boundary. */
const nearZoom = 14

/** A row that is pressed opens why it is in or out, and moves the map there; a new tab is the browser's own affair. */
export function useOpenSettlement({ inputs }: ShownPlan) {
  const [, setLocation] = useLocation()
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>, at: number) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      setLocation(event.currentTarget.getAttribute('href') ?? '')
      const lng = inputs?.settlements.longitudes[at] ?? null
      const lat = inputs?.settlements.latitudes[at] ?? null
      if (lng !== null && lat !== null) stage.lookAt({ center: [lng, lat], zoom: nearZoom })
    },
    [setLocation, inputs],
  )
}

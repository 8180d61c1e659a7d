import { type MouseEvent, useCallback } from 'react'
import { useLocation } from 'wouter'
import { stage } from '../../map/stage.ts'
import { usePlanLook } from '../onMap/planLook.ts'
import type { ShownPlan } from './useShownPlan.ts'

/** Near enough to see the boundary. */
const nearZoom = 14

/** Moves the map to a settlement, by its row of the inputs. */
function useLookAtSettlement({ inputs }: Pick<ShownPlan, 'inputs'>) {
  return useCallback(
    (at: number) => {
      const lng = inputs?.settlements.longitudes[at] ?? null
      const lat = inputs?.settlements.latitudes[at] ?? null
      if (lng !== null && lat !== null) stage.lookAt({ center: [lng, lat], zoom: nearZoom })
    },
    [inputs],
  )
}

/** A row that is pressed opens why it is in or out, and moves the map there; a new tab is the browser's own affair. */
export function useOpenSettlement(plan: Pick<ShownPlan, 'inputs'>) {
  const [, setLocation] = useLocation()
  const look = useLookAtSettlement(plan)
  return useCallback(
    (event: MouseEvent<HTMLAnchorElement>, at: number) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      setLocation(event.currentTarget.getAttribute('href') ?? '')
      look(at)
    },
    [setLocation, look],
  )
}

/** Opens what changes a settlement by hand, and moves the map there. */
export function useEditSettlement(plan: Pick<ShownPlan, 'inputs'>) {
  const { choose } = usePlanLook()
  const look = useLookAtSettlement(plan)
  return useCallback(
    (id: number, at: number) => {
      choose({ edit: id })
      look(at)
    },
    [choose, look],
  )
}

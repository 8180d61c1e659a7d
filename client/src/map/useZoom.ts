import { useCallback, useSyncExternalStore } from 'react'
import { useCurrentMap } from './currentMap.ts'

/** Zoom of the map on screen in steps of a half: as fine as legends and hints need it. */
export function useZoom(): number | null {
  const { view } = useCurrentMap()
  const subscribe = useCallback(
    (changed: () => void) => {
      view?.map.on('zoom', changed)
      return () => {
        view?.map.off('zoom', changed)
      }
    },
    [view],
  )
  return useSyncExternalStore(subscribe, () => (view === null ? null : Math.floor(view.map.getZoom() * 2) / 2))
}

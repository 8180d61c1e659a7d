import { useEffect, useState } from 'react'
import { useCurrentMap } from '../currentMap.ts'

/** Where on the page the map's centre is; panels may have moved it away from the middle. */
export function useCentrePoint(): { left: number; top: number } | null {
  const { view } = useCurrentMap()
  const [point, setPoint] = useState<{ left: number; top: number } | null>(null)
  useEffect(() => {
    if (view === null) return
    const { map } = view
    const say = () => {
      const box = map.getContainer().getBoundingClientRect()
      const { x, y } = map.project(map.getCenter())
      const next = { left: Math.round(box.left + x), top: Math.round(box.top + y) }
      setPoint((before) => (before?.left === next.left && before.top === next.top ? before : next))
    }
    say()
    map.on('move', say)
    map.on('resize', say)
    return () => {
      map.off('move', say)
      map.off('resize', say)
    }
  }, [view])
  return point
}

import { type ComponentType, lazy, type ReactNode, useEffect, useState } from 'react'
import { patiently } from '../platform/patiently.ts'
import { Part } from './Part.tsx'

/** A component in a file of its own that is fetched when it is first shown. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await patiently(load) }))

/** Longest wait for the settlements: what stands around the map is needed where nothing is drawn, too. */
const patienceMs = 1200

/** What stands around the map comes when the settlements have been drawn: they are what people wait for. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setIsTime] = useState(() => performance.getEntriesByName('settlements-drawn').length > 0)
  useEffect(() => {
    const observer = new PerformanceObserver(
      (list) => list.getEntriesByName('settlements-drawn').length > 0 && setIsTime(true),
    )
    observer.observe({ type: 'mark', buffered: true })
    const timer = setTimeout(() => setIsTime(true), patienceMs)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return isTime ? <Part isExtra>{children}</Part> : null
}

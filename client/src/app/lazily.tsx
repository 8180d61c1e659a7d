import { type ComponentType, lazy, type ReactNode, useEffect, useState } from 'react'
import { Part } from './Part.tsx'

/** A component in a file of its own that is fetched when it is first shown. */
export const lazily = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await patiently(load) }))

/** Waits between attempts: a server that is busy or restarting is back after some of them. */
const waitsMs = [500, 2000, 5000]

async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await load()
    } catch {
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
  return load()
}

/** Longest wait for a moment in which the page has nothing else to do. */
const patienceMs = 1500

/** What stands around the map comes when the map has begun to be drawn: the territory is what people wait for. */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setIsTime] = useState(false)
  useEffect(() => {
    // Not in every browser.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(() => setIsTime(true), 200)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(() => setIsTime(true), { timeout: patienceMs })
    return () => cancelIdleCallback(handle)
  }, [])
  return isTime ? <Part isExtra>{children}</Part> : null
}

import { useCallback, useEffect, useState } from 'react'

const face = '12px "Public Sans Variable"'

interface PageLook {
  /** Changes with the theme; null until it first does. */
  theme: number | null
  /** The page's typeface is there, for names on the map. */
  hasTypeface: boolean
  /** The first things to see have been drawn: what is only ground may follow. */
  isAtRest: boolean
  setAtRest: () => void
}

/** What of the page the map has to look like, and when. */
export function usePageLook(): PageLook {
  const [theme, setTheme] = useState<number | null>(null)
  const [hasTypeface, setHasTypeface] = useState(() => document.fonts.check(face))
  const [isAtRest, setIsAtRest] = useState(false)
  useEffect(() => {
    const change = () => setTheme((count) => (count ?? 0) + 1)
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(change)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    scheme.addEventListener('change', change)
    return () => {
      observer.disconnect()
      scheme.removeEventListener('change', change)
    }
  }, [])
  useEffect(() => {
    let isCurrent = true
    // A typeface that never comes must not keep the names away.
    document.fonts.load(face).finally(() => isCurrent && setHasTypeface(true))
    return () => {
      isCurrent = false
    }
  }, [])
  const setAtRest = useCallback(() => setIsAtRest(true), [])
  return { theme, hasTypeface, isAtRest, setAtRest }
}

import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** What of the address survives a step to another page: the language, and the map as it is. */
const kept = ['lang', 'map', 'layers', 'order', 'filter', 'base', 'table', 'in'] as const

export type Changes = Record<string, string | number | null>

/** The address with some parameters set, and removed where null. */
export function addressWith(path: string, search: string, changes: Changes): string {
  const params = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, String(value))
  }
  // Slashes of `map=9/-33.05/-71.6`, colons and commas of `sel=settlements:12,15` stay readable.
  const text = params.toString().replace(/%(?:2F|3A|3B|2C)/g, decodeURIComponent)
  return text === '' ? path : `${path}?${text}`
}

/** Only the parameters that belong to every page. */
export function keptSearch(search: string): string {
  const params = new URLSearchParams(search)
  const pairs = kept.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? '']] : []))
  return new URLSearchParams(pairs).toString()
}

export interface Address {
  path: string
  params: URLSearchParams
  /** To another page; keeps language and map position. */
  go: (path: string, changes?: Changes) => void
  /** Same page, other parameters. `replace` where the back button should not stop. */
  change: (changes: Changes, options?: { replace?: boolean }) => void
  href: (path: string, changes?: Changes) => string
}

/** The view is in the address: a colleague who opens the link sees the same. */
export function useAddress(): Address {
  const [path, setLocation] = useLocation()
  const search = useSearch()
  const href = useCallback(
    (to: string, changes: Changes = {}) => addressWith(to, keptSearch(window.location.search), changes),
    [],
  )
  const go = useCallback((to: string, changes: Changes = {}) => setLocation(href(to, changes)), [href, setLocation])
  // Read from the window, not from the last render: the map writes its position from outside React.
  const change = useCallback(
    (changes: Changes, options: { replace?: boolean } = {}) =>
      setLocation(addressWith(window.location.pathname, window.location.search, changes), options),
    [setLocation],
  )
  return { path, params: new URLSearchParams(search), go, change, href }
}

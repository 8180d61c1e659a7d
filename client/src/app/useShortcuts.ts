import { useEffect, useRef } from 'react'
import { useAddress } from '../platform/address.ts'
import { keptSelection } from './keptSelection.ts'
import { workspaces } from './workspaces.ts'

/** How long a `g` waits for its letter. */
const sequenceMs = 1500

/** `g` and a letter goes to a workspace, `?` lists everything, Esc lets go of the selection. */
export function useShortcuts(showAll: () => void): void {
  const address = useAddress()
  const latest = useRef({ address, showAll })
  latest.current = { address, showAll }
  useEffect(() => {
    let wentAt = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const { address, showAll } = latest.current
      const isSecond = event.timeStamp - wentAt < sequenceMs
      wentAt = event.key === 'g' ? event.timeStamp : -Infinity
      const workspace = isSecond ? workspaces.find(({ key }) => key === event.key) : undefined
      if (workspace !== undefined) address.go(workspace.path, keptSelection(address.params))
      else if (event.key === '?') showAll()
      else if (event.key === 'Escape' && address.params.has('sel')) address.change({ sel: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Letters belong to whoever is writing, and Escape to an open dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
  )
}

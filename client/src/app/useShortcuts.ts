import { useEffect, useRef } from 'react'
import { currentMap } from '../map/currentMap.ts'
import { useAddress } from '../platform/address.ts'
import { keptSelection } from './keptSelection.ts'
import { workspaces } from './workspaces.ts'

/** How long a `g` waits for its letter. */
const sequenceMs = 1500

interface Actions {
  showAll: () => void
  toggleTable: () => void
}

/** `g` and a letter goes to a workspace, `d` draws a settlement, `t` opens the table, `?` lists everything, Esc lets go of the selection. */
export function useShortcuts(actions: Actions): void {
  const address = useAddress()
  const latest = useRef({ address, actions })
  latest.current = { address, actions }
  useEffect(() => {
    let wentAt = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const { address, actions } = latest.current
      const isSecond = event.timeStamp - wentAt < sequenceMs
      wentAt = event.key === 'g' ? event.timeStamp : -Infinity
      const workspace = isSecond ? workspaces.find(({ key }) => key === event.key) : undefined
      if (workspace !== undefined) address.go(workspace.path, keptSelection(address.params))
      else if (event.key === '?') actions.showAll()
      else if (event.key === 't') actions.toggleTable()
      else if (event.key === 'd') address.go('/settlements/draw')
      else if (event.key === 'Escape' && address.params.has('sel') && !hasTool()) address.change({ sel: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** A tool on the map has the first right to Escape. */
const hasTool = (): boolean => currentMap.state().mode !== 'browse'

/** Letters belong to whoever is writing, and Escape to an open dialog. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
  )
}

import { useEffect } from 'react'
import { isWriting } from '../../map/placing/drawLine.ts'
import { proposing } from './proposing.state.ts'
import { removeElement } from './useProposalOnMap.ts'

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y step through what was done; Delete removes what is selected. */
export function useStepKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target)) return
      const key = event.key.toLowerCase()
      const isControl = event.ctrlKey || event.metaKey
      const { selected } = proposing.state()
      if (isControl && (key === 'y' || (key === 'z' && event.shiftKey))) proposing.redo()
      else if (isControl && key === 'z') proposing.undo()
      else if (key === 'delete' && selected !== null) removeElement(selected)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

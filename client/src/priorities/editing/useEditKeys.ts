import { useEffect } from 'react'

interface EditKeys {
  undo: () => void
  redo: () => void
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), where no field is being written in: it has its own. */
export function useEditKeys({ undo, redo }: EditKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      const isWriting =
        event.target instanceof Element &&
        event.target.closest('input:not([type=range]), textarea, [contenteditable], [role=dialog]') !== null
      const key = event.key.toLowerCase()
      if (isWriting || (key !== 'z' && key !== 'y')) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}

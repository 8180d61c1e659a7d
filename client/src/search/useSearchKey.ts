import { type RefObject, useEffect } from 'react'

/** `/` goes to the search from anywhere but where somebody is writing. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>, open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const isTaken =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
      if (isTaken) return
      event.preventDefault()
      open()
      focusOn(field.current)
      // On a phone the field is there only after it was opened.
      requestAnimationFrame(() => document.activeElement !== field.current && focusOn(field.current))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [field, open])
}

function focusOn(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}

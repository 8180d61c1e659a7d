import { type PointerEvent, useRef } from 'react'
import { nextHeight, settledHeight } from './sheetHeight.ts'
import type { Sheet } from './useSheet.ts'

/** Less than this is a press, which goes to the next height. */
const pressPx = 8

/** The upper edge of a phone's sheet: dragged, or pressed to go on to the next of three heights. */
export function SheetHandle({ sheet, label }: { sheet: Sheet; label: string }) {
  const { frame, height, setHeight, draggedPx, setDraggedPx } = sheet
  const start = useRef<{ y: number; height: number } | null>(null)
  const grab = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: frame.current?.offsetHeight ?? 0 }
  }
  const drag = (event: PointerEvent) => {
    if (start.current !== null) setDraggedPx(start.current.height + start.current.y - event.clientY)
  }
  const drop = () => {
    if (draggedPx !== null && start.current !== null && Math.abs(draggedPx - start.current.height) > pressPx) {
      setHeight(settledHeight(draggedPx, window.innerHeight))
    } else if (start.current !== null) setHeight(nextHeight(height))
    start.current = null
    setDraggedPx(null)
  }
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={label}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => setDraggedPx(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        setHeight(nextHeight(height))
      }}
    />
  )
}

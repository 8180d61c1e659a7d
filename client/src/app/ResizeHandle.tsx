import { type PointerEvent, useRef } from 'react'
import { clampWidth, sideLimits } from './roomSizes.ts'

interface ResizeHandleProps {
  label: string
  /** The id of what it makes wider. */
  controls: string
  /** Which edge of it is dragged. */
  edge: 'left' | 'right'
  width: number
  onWidth: (px: number) => void
  onCollapse: () => void
}

const stepPx = 24

/** The edge between a side and the map: dragged, or moved with the arrows; Enter folds the side away. */
export function ResizeHandle({ label, controls, edge, width, onWidth, onCollapse }: ResizeHandleProps) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const grab = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: event.currentTarget.parentElement?.offsetWidth ?? width }
  }
  const drag = ({ clientX }: PointerEvent) => {
    if (start.current === null) return
    const moved = edge === 'right' ? clientX - start.current.x : start.current.x - clientX
    onWidth(clampWidth(start.current.width + moved))
  }
  const drop = () => {
    start.current = null
  }
  const widthAfter = (key: string): number | null => {
    const outwards = edge === 'right' ? 'ArrowRight' : 'ArrowLeft'
    const inwards = edge === 'right' ? 'ArrowLeft' : 'ArrowRight'
    const widths: Record<string, number> = {
      [outwards]: width + stepPx,
      [inwards]: width - stepPx,
      Home: sideLimits.min,
      End: sideLimits.max,
    }
    return widths[key] ?? null
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no line
    <div
      role="separator"
      tabIndex={0}
      className={`resize-handle resize-${edge}`}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuemin={sideLimits.min}
      aria-valuemax={sideLimits.max}
      aria-valuenow={width}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={onCollapse}
      onKeyDown={(event) => {
        const after = widthAfter(event.key)
        if (event.key === 'Enter') onCollapse()
        else if (after !== null) onWidth(clampWidth(after))
        else return
        event.preventDefault()
      }}
    />
  )
}

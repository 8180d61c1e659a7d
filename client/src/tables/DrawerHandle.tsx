import { type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type DrawerHeight, drawerShares, settledDrawer, stepDrawer } from './drawerHeight.ts'

interface DrawerHandleProps {
  height: DrawerHeight
  onHeight: (height: DrawerHeight) => void
  /** Pixels while it is dragged, null when let go. */
  onDrag: (heightPx: number | null) => void
}

/** The drawer's upper edge: dragged, or moved step by step with the arrows. */
export function DrawerHandle({ height, onHeight, onDrag }: DrawerHandleProps) {
  const { t } = useTranslation()
  const start = useRef<{ y: number; heightPx: number; roomPx: number } | null>(null)
  const heightAt = ({ clientY }: PointerEvent) =>
    start.current === null
      ? 0
      : Math.max(0, Math.min(start.current.roomPx, start.current.heightPx + start.current.y - clientY))
  const grab = (event: PointerEvent) => {
    const drawer = event.currentTarget.closest('.drawer')
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = {
      y: event.clientY,
      heightPx: drawer?.clientHeight ?? 0,
      roomPx: drawer?.parentElement?.clientHeight ?? window.innerHeight,
    }
  }
  const drop = (event: PointerEvent) => {
    if (start.current === null) return
    const isClick = Math.abs(event.clientY - start.current.y) < 4
    const settled = settledDrawer(heightAt(event), start.current.roomPx)
    onHeight(isClick ? (height === 'full' ? 'half' : 'full') : settled)
    start.current = null
    onDrag(null)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no line
    <div
      role="separator"
      tabIndex={0}
      className="drawer-handle"
      aria-orientation="horizontal"
      aria-label={t('tables.height')}
      aria-controls="drawer"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={drawerShares[height] * 100}
      onPointerDown={grab}
      onPointerMove={(event) => start.current !== null && onDrag(heightAt(event))}
      onPointerUp={drop}
      onPointerCancel={() => {
        start.current = null
        onDrag(null)
      }}
      onKeyDown={(event) => {
        const next = stepDrawer(height, event.key)
        if (next === null) return
        event.preventDefault()
        onHeight(next)
      }}
    />
  )
}

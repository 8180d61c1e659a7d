import { type PointerEvent, type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ResizeHandle } from './ResizeHandle.tsx'
import { setRoomSizes, useRoomSizes } from './roomSizes.ts'
import { nextHeight, type SheetHeight, settledHeight } from './sheetHeight.ts'

/** Panel beside the map; on a phone a sheet with three heights, moved by its handle or by pressing it. */
export function PanelFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [height, setHeight] = useState<SheetHeight>('half')
  const [draggedPx, setDraggedPx] = useState<number | null>(null)
  const start = useRef<{ y: number; height: number } | null>(null)
  const frame = useRef<HTMLElement>(null)
  const sizes = useRoomSizes()
  const side = usePanelSide()

  const grab = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: frame.current?.offsetHeight ?? 0 }
  }
  const drag = (event: PointerEvent) => {
    if (start.current !== null) setDraggedPx(start.current.height + start.current.y - event.clientY)
  }
  const drop = () => {
    if (draggedPx !== null && start.current !== null && Math.abs(draggedPx - start.current.height) > 8) {
      setHeight(settledHeight(draggedPx, window.innerHeight))
    } else if (start.current !== null) setHeight(nextHeight(height))
    start.current = null
    setDraggedPx(null)
  }

  return (
    <main
      id="panel"
      tabIndex={-1}
      ref={frame}
      className={draggedPx === null ? 'panel' : 'panel is-dragged'}
      data-height={height}
      style={draggedPx === null ? undefined : { height: draggedPx }}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={t(`sheet.${height}`)}
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
      {children}
      <ResizeHandle
        label={t('room.panelWidth')}
        controls="panel"
        edge="right"
        width={sizes[side] ?? frame.current?.offsetWidth ?? sizes.panel}
        onWidth={(px) => setRoomSizes({ [side]: px })}
        onCollapse={() => setRoomSizes({ isPanelCollapsed: true })}
      />
    </main>
  )
}

/** Which of the two widths is on screen: panels with tables say so on the root element. */
const usePanelSide = (): 'panel' | 'widePanel' =>
  useSyncExternalStore(watchPanel, () => (document.documentElement.dataset.panel === 'wide' ? 'widePanel' : 'panel'))

function watchPanel(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-panel'] })
  return () => observer.disconnect()
}

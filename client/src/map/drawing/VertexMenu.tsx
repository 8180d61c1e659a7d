import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawing } from './drawing.state.ts'
import { type MapDrawing, type VertexMenu as Menu, removableRing } from './mapDrawing.ts'

interface VertexMenuProps {
  menu: Menu
  on: MapDrawing | null
  onClose: () => void
}

/** What can be done with the vertex that a finger stays on, or that the second button was pressed over. */
export function VertexMenu({ menu, on, onClose }: VertexMenuProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const boundary = drawing.state()?.now.boundary ?? null
  const ring = boundary === null ? null : removableRing(boundary, menu.at)
  useEffect(() => {
    frame.current?.querySelector('button')?.focus()
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node && frame.current?.contains(event.target))) onClose()
    }
    window.addEventListener('pointerdown', onPress, { capture: true })
    return () => window.removeEventListener('pointerdown', onPress, { capture: true })
  }, [onClose])
  const removeVertex = () => {
    on?.choose([menu.at])
    on?.send({ type: 'remove' })
    onClose()
  }
  const removeRing = () => {
    on?.send({ type: 'remove-ring', at: menu.at })
    onClose()
  }
  return (
    <div
      ref={frame}
      role="menu"
      className="drawing-menu"
      style={{ left: menu.x, top: menu.y }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <button type="button" role="menuitem" onClick={removeVertex}>
        {t('drawing.menu.vertex')}
      </button>
      {ring !== null && (
        <button type="button" role="menuitem" onClick={removeRing}>
          {t(`drawing.menu.${ring}`)}
        </button>
      )}
    </div>
  )
}

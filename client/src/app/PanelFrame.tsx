import { type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ResizeHandle } from './ResizeHandle.tsx'
import { setRoomSizes, useRoomSizes } from './roomSizes.ts'
import { SheetHandle } from './SheetHandle.tsx'
import { sheetProps, useSheet } from './useSheet.ts'

/** The panel beside the map, as wide as one likes; on a phone a sheet over it. */
export function PanelFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const sheet = useSheet()
  const sizes = useRoomSizes()
  const side = usePanelSide()
  return (
    <main id="panel" tabIndex={-1} {...sheetProps(sheet, 'panel')}>
      <SheetHandle sheet={sheet} label={t(`sheet.${sheet.height}`)} />
      {children}
      <ResizeHandle
        label={t('room.panelWidth')}
        controls="panel"
        edge="right"
        width={sizes[side] ?? sheet.frame.current?.offsetWidth ?? sizes.panel}
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

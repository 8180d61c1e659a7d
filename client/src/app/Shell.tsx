import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MapLegend } from '../layers/MapLegend.tsx'
import { useIsDrawing } from '../map/drawing/drawing.state.ts'
import { useAddress } from '../platform/address.ts'
import { useTable } from '../tables/useTable.ts'
import { useFreshItems } from '../territory/collections.api.ts'
import type { SelectedProps } from '../territory/Inspector.tsx'
import { MapReadout } from '../tools/MapReadout.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Later, lazily } from './lazily.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { Part } from './Part.tsx'
import { Rail } from './Rail.tsx'
import { ResizeHandle } from './ResizeHandle.tsx'
import { setRoomSizes, useRoomSizes } from './roomSizes.ts'
import { SideToggle } from './SideToggle.tsx'
import { SkipLinks } from './SkipLinks.tsx'
import { useLanguageInAddress } from './useLanguageInAddress.ts'
import { useShortcuts } from './useShortcuts.ts'
import { workspaceAt } from './workspaces.ts'

const MapCanvas = lazily(() => import('../map/MapCanvas.tsx').then((module) => module.MapCanvas))
const Inspector = lazily(() => import('../territory/Inspector.tsx').then((module) => module.Inspector))
const TableDrawer = lazily(() => import('../tables/TableDrawer.tsx').then((module) => module.TableDrawer))
const SearchBox = lazily(() => import('../search/SearchBox.tsx').then((module) => module.SearchBox))
const DemonstrationChip = lazily(() =>
  import('../demonstration/DemonstrationChip.tsx').then((module) => module.DemonstrationChip),
)
const EditorChips = lazily(() => import('../settlements/editor/EditorChips.tsx').then((module) => module.EditorChips))
const InspectorActions = lazily(() => import('./InspectorActions.tsx').then((module) => module.InspectorActions))
const InspectorExtras = lazily(() => import('./InspectorExtras.tsx').then((module) => module.InspectorExtras))
const DrawingTools = lazily(() => import('../map/drawing/DrawingTools.tsx').then((module) => module.DrawingTools))
const RoomTools = lazily(() => import('./RoomTools.tsx').then((module) => module.RoomTools))
const ShortcutsDialog = lazily(() => import('./ShortcutsDialog.tsx').then((module) => module.ShortcutsDialog))

// Each waits for its own code: what is already shown of the selection stays.
const Actions = (props: SelectedProps) => (
  <Part>
    <InspectorActions {...props} />
  </Part>
)
const Extras = (props: SelectedProps) => (
  <Part>
    <InspectorExtras {...props} />
  </Part>
)

/** The room: the map everywhere; the rail, the workspace's panel, what is selected and the table slide over it. */
export function Shell() {
  const { t } = useTranslation()
  const { path, params } = useAddress()
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false)
  const sizes = useRoomSizes()
  const { table, ...control } = useTable()
  const isDrawing = useIsDrawing()
  useFreshItems()
  useLanguageInAddress()
  useShortcuts({
    showAll: () => setAreShortcutsOpen(true),
    toggleTable: () => (table === null ? control.open('settlements') : control.close()),
  })
  const workspace = workspaceAt(path)
  const hasSelection = params.get('sel') !== null
  const { isPanelCollapsed, isInspectorCollapsed } = sizes
  const classes = [
    'shell',
    isPanelCollapsed && 'is-panel-collapsed',
    hasSelection && 'has-inspector',
    hasSelection && isInspectorCollapsed && 'is-inspector-collapsed',
    table !== null && 'has-table',
  ]
  const widths = {
    '--panel-chosen': `${sizes.panel}px`,
    ...(sizes.widePanel === null ? {} : { '--wide-panel-chosen': `${sizes.widePanel}px` }),
    '--inspector-chosen': `${sizes.inspector}px`,
  }
  return (
    <div className={classes.filter(Boolean).join(' ')} style={widths as CSSProperties}>
      <SkipLinks hasTable={table !== null} hasInspector={hasSelection} />
      <Rail
        current={workspace}
        isTableOpen={table !== null}
        onTable={() => (table === null ? control.open('settlements') : control.close())}
        onShortcuts={() => setAreShortcutsOpen(true)}
      />
      <div className="room-top">
        <div className="room-search">
          <Later>
            <SearchBox />
          </Later>
        </div>
        <div className="chips">
          <ConnectionBanner />
          <Later>
            <EditorChips />
          </Later>
          <Later>
            <DemonstrationChip />
          </Later>
        </div>
      </div>
      <PanelFrame key={workspace.id}>
        <Part waiting={<Skeleton lines={6} />}>
          <workspace.Component />
        </Part>
      </PanelFrame>
      <SideToggle
        side="left"
        label={t(isPanelCollapsed ? 'room.showPanel' : 'room.hidePanel')}
        isCollapsed={isPanelCollapsed}
        onToggle={() => setRoomSizes({ isPanelCollapsed: !isPanelCollapsed })}
      />
      <section id="map" tabIndex={-1} className="map-area" aria-label={t('map.title')}>
        <Part>
          <MapCanvas />
        </Part>
      </section>
      <div className="room-tools">
        <Later>
          <RoomTools />
        </Later>
      </div>
      <Part>{isDrawing && <DrawingTools />}</Part>
      <div className="room-legend">
        <MapLegend isListed={workspace.id === 'explore' && !isPanelCollapsed} />
      </div>
      <MapReadout />
      <Part>{table !== null && <TableDrawer key={table.collection} table={table} {...control} />}</Part>
      {hasSelection && (
        <Part>
          <Inspector onTable={control.open} Actions={Actions} Extras={Extras}>
            <ResizeHandle
              label={t('room.inspectorWidth')}
              controls="inspector"
              edge="left"
              width={sizes.inspector}
              onWidth={(inspector) => setRoomSizes({ inspector })}
              onCollapse={() => setRoomSizes({ isInspectorCollapsed: true })}
            />
          </Inspector>
          <SideToggle
            side="right"
            label={t(isInspectorCollapsed ? 'room.showInspector' : 'room.hideInspector')}
            isCollapsed={isInspectorCollapsed}
            onToggle={() => setRoomSizes({ isInspectorCollapsed: !isInspectorCollapsed })}
          />
        </Part>
      )}
      {areShortcutsOpen && (
        <Part>
          <ShortcutsDialog isOpen onOpenChange={setAreShortcutsOpen} />
        </Part>
      )}
    </div>
  )
}

import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DemonstrationChip } from '../demonstration/DemonstrationChip.tsx'
import { useAddress } from '../platform/address.ts'
import { Inspector } from '../territory/Inspector.tsx'
import { Skeleton } from '../ui/Loaded.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { Rail } from './Rail.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useShortcuts } from './useShortcuts.ts'
import { workspaceAt } from './workspaces.ts'

const MapCanvas = lazy(() => import('../map/MapCanvas.tsx').then((module) => ({ default: module.MapCanvas })))

/** The room: the map everywhere, the rail, the panel of the workspace, the inspector of what is selected. */
export function Shell() {
  const { t } = useTranslation()
  const { path, params } = useAddress()
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false)
  useShortcuts(() => setAreShortcutsOpen(true))
  const workspace = workspaceAt(path)
  const hasSelection = params.get('sel') !== null
  return (
    <div className={hasSelection ? 'shell has-inspector' : 'shell'}>
      <a className="skip" href="#panel">
        {t('skipToPanel')}
      </a>
      <Rail current={workspace} onShortcuts={() => setAreShortcutsOpen(true)} />
      <section className="map-area" aria-label={t('map.title')}>
        <Suspense fallback={null}>
          <MapCanvas />
        </Suspense>
      </section>
      <div className="chips">
        <ConnectionBanner />
        <DemonstrationChip />
      </div>
      <PanelFrame key={workspace.id}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <workspace.Component />
        </Suspense>
      </PanelFrame>
      {hasSelection && <Inspector />}
      <ShortcutsDialog isOpen={areShortcutsOpen} onOpenChange={setAreShortcutsOpen} />
    </div>
  )
}

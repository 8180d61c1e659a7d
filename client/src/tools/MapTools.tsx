import { type ReactNode, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { currentMap, type MapMode, useCurrentMap } from '../map/currentMap.ts'
import { measureKindOf, useMeasureOnMap } from '../map/tools/useMeasureOnMap.ts'
import { MeasureCard } from './MeasureCard.tsx'
import { ToolButton } from './ToolButton.tsx'
import { useFindMe } from './useFindMe.ts'
import { useFullScreen } from './useFullScreen.ts'
import './tools.css'

interface MapToolsProps {
  /** Further tools that take the pointer: selection. */
  children?: ReactNode
  /** What is done with the whole view: picture, printed page. */
  outputs?: ReactNode
}

/** Tools at the map's right edge; the one that has the pointer is pressed, and Esc gives the pointer back. */
export function MapTools({ children, outputs }: MapToolsProps) {
  const { t } = useTranslation()
  const { view, mode } = useCurrentMap()
  const [notice, setNotice] = useState<string | null>(null)
  const fullScreen = useFullScreen()
  // A phone has no room for it, and its browser hides itself.
  const isNarrow = window.innerWidth < 720
  const findMe = useFindMe(setNotice)
  useMeasureOnMap()
  const kind = measureKindOf(mode)
  const toggle = (wanted: MapMode) => currentMap.setMode(mode === wanted ? 'browse' : wanted)
  return (
    <section className="map-tools" aria-label={t('tools.name')}>
      <Toolbar orientation="vertical" aria-label={t('tools.name')} className="tool-bar">
        <div className="tool-group tool-zoom">
          <ToolButton icon="plus" label={t('tools.zoomIn')} onPress={() => view?.map.zoomIn()} />
          <ToolButton icon="minus" label={t('tools.zoomOut')} onPress={() => view?.map.zoomOut()} />
        </div>
        <div className="tool-group">
          <ToolButton icon="place" label={t('tools.findMe')} isBusy={findMe.isLooking} onPress={findMe.look} />
          {fullScreen !== null && !isNarrow && (
            <ToolButton
              icon="fullscreen"
              label={fullScreen.isOn ? t('tools.leaveFullScreen') : t('tools.fullScreen')}
              isPressed={fullScreen.isOn}
              onPress={fullScreen.toggle}
            />
          )}
        </div>
        <div className="tool-group">
          <ToolButton
            icon="distance"
            label={t('tools.distance')}
            isPressed={kind === 'distance'}
            onPress={() => toggle('measure-distance')}
          />
          <ToolButton
            icon="area"
            label={t('tools.area')}
            isPressed={kind === 'area'}
            onPress={() => toggle('measure-area')}
          />
          {children}
        </div>
        {outputs && <div className="tool-group">{outputs}</div>}
      </Toolbar>
      {kind !== null && <MeasureCard kind={kind} />}
      {notice !== null && (
        <p className="tool-notice" role="status">
          {notice}
        </p>
      )}
    </section>
  )
}

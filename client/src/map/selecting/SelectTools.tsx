import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useEffect, useState } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type LayerState, useLayers } from '../../layers/layers.state.ts'
import { useCollections } from '../../territory/collections.api.ts'
import { Icon } from '../../ui/Icon.tsx'
import { currentMap, type MapMode, useCurrentMap } from '../currentMap.ts'
import { drawBox } from './drawBox.ts'
import { drawPolygon } from './drawPolygon.ts'
import { SelectBar } from './SelectBar.tsx'
import { useSelectInside } from './useSelectInside.ts'
import './selecting.css'

const tools = [
  { mode: 'select-box', icon: 'box' },
  { mode: 'select-polygon', icon: 'polygon' },
] as const

/** Selecting many at once by drawing around them. */
export function SelectTools() {
  const { t } = useTranslation()
  const { view, mode } = useCurrentMap()
  const targets = useTargets()
  const [chosen, setChosen] = useState<PlaceCollectionId | null>(null)
  const layer = targets.find(({ collection }) => collection === chosen) ?? targets[0]
  const { mutate, ...answer } = useSelectInside()
  const isOn = mode === 'select-box' || mode === 'select-polygon'

  useEffect(() => {
    if (view === null || layer === undefined || !isOn) return
    const draw = mode === 'select-box' ? drawBox : drawPolygon
    return draw(view, (ring) => mutate({ layer, ring }))
  }, [view, layer, mode, isOn, mutate])
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') currentMap.setMode('browse')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn])

  const toggle = (wanted: MapMode) => {
    answer.reset()
    currentMap.setMode(mode === wanted ? 'browse' : wanted)
  }
  return (
    <>
      {tools.map(({ mode: tool, icon }) => (
        <TooltipTrigger key={tool} delay={400} closeDelay={0}>
          <Button
            className="tool"
            aria-label={t(`selecting.${tool}`)}
            aria-pressed={mode === tool}
            isDisabled={layer === undefined}
            onPress={() => toggle(tool)}
          >
            <Icon name={icon} />
          </Button>
          <Tooltip placement="left" offset={8} className="tool-tip">
            {t(`selecting.${tool}`)}
          </Tooltip>
        </TooltipTrigger>
      ))}
      {isOn && layer !== undefined && (
        <SelectBar
          mode={mode}
          targets={targets.map(({ collection }) => collection)}
          target={layer.collection}
          answer={answer}
          onTarget={setChosen}
          onClose={() => currentMap.setMode('browse')}
        />
      )}
    </>
  )
}

/** What can be selected: visible layers with rows, topmost first. */
function useTargets(): readonly LayerState[] {
  const layers = useLayers()
  const collections = useCollections()
  return layers.filter(
    ({ collection, isVisible }) =>
      isVisible &&
      (collection === 'regions' || collections.data?.some(({ id, rows }) => id === collection && rows > 0) === true),
  )
}

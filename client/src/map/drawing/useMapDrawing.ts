import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { currentMap, useCurrentMap } from '../currentMap.ts'
import { usePageLook } from '../usePageLook.ts'
import { type DrawingTool, drawing, useDrawingValue } from './drawing.state.ts'
import { listenToKeys } from './drawingKeys.ts'
import { MapDrawing, type VertexMenu } from './mapDrawing.ts'
import type { SnapState } from './snapSource.ts'

export interface DrawingOnMap {
  /** Null until there is a map. */
  on: MapDrawing | null
  snapState: SnapState
  comuna: 'reading' | 'failed' | null
  menu: VertexMenu | null
  closeMenu: () => void
}

/** Puts the drawing on the map that is on screen, with its pointer and keys. */
export function useMapDrawing(): DrawingOnMap {
  const { view } = useCurrentMap()
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { theme } = usePageLook()
  const tool = useDrawingValue(({ tool }) => tool)
  const [on, setOn] = useState<MapDrawing | null>(null)
  const [snapState, setSnapState] = useState<SnapState>('too-far')
  const [comuna, setComuna] = useState<DrawingOnMap['comuna']>(null)
  const [menu, setMenu] = useState<VertexMenu | null>(null)

  useEffect(() => {
    if (view === null) return
    const made = new MapDrawing(view, locale, {
      onSnapState: setSnapState,
      onMenu: setMenu,
      onComuna: setComuna,
      nameOf: (collection, name) => (collection === 'blocks' ? t('layers.hover.block', { code: name }) : name),
    })
    setOn(made)
    setSnapState(made.source.state())
    return () => {
      made.stop()
      setOn(null)
    }
  }, [view, locale, t])
  useEffect(() => {
    if (on === null || tool === null) return
    setMenu(null)
    setComuna(null)
    on.use(tool === 'pan' ? null : tool)
    currentMap.setMode(tool === 'pan' ? 'browse' : 'draw')
  }, [on, tool])
  useEffect(() => {
    if (on === null) return
    return listenToKeys(on, canUse)
  }, [on])
  useEffect(() => {
    if (theme !== null) on?.recolour()
  }, [on, theme])
  useOthersTools(on)
  useFreshRows(on)
  return { on, snapState, comuna, menu, closeMenu: () => setMenu(null) }
}

/** Measuring and selecting take the pointer; the drawing gives it back when it is done. */
function useOthersTools(on: MapDrawing | null): void {
  useEffect(() => {
    if (on === null) return
    let before = currentMap.state().mode
    const stop = currentMap.subscribe(() => {
      const { mode } = currentMap.state()
      if (before === 'draw' && mode !== 'draw' && drawing.state()?.tool !== 'pan') drawing.choose('pan')
      before = mode
    })
    return () => {
      stop()
      if (currentMap.state().mode === 'draw') currentMap.setMode('browse')
    }
  }, [on])
}

/** What was saved meanwhile, here or by others, is what is snapped to. */
function useFreshRows(on: MapDrawing | null): void {
  const settlements = useCollection('settlements')?.version
  const blocks = useCollection('blocks')?.version
  const streets = useCollection('streets')?.version
  useEffect(() => {
    if (settlements !== undefined) on?.source.refresh('settlements')
  }, [on, settlements])
  useEffect(() => {
    if (blocks !== undefined) on?.source.refresh('blocks')
  }, [on, blocks])
  useEffect(() => {
    if (streets !== undefined) on?.source.refresh('streets')
  }, [on, streets])
}

/** Tools that change a shape need one; pieces can only be split further or put together again. */
export function canUse(tool: DrawingTool): boolean {
  const state = drawing.state()
  if (state === null) return false
  if (tool === 'pan') return true
  if (state.now.pieces !== null) return tool === 'split'
  return state.now.boundary !== null || tool === 'polygon' || tool === 'freehand'
}

import './placing.css'
import type { LineString, Point } from 'geojson'
import { useEffect, useRef } from 'react'
import { currentMap, useCurrentMap } from '../currentMap.ts'
import { drawLine, type PlacingEnd } from './drawLine.ts'
import { drawPoint } from './drawPoint.ts'
import { Handles } from './handles.ts'
import { handlesOf, movedTo, type Placed, withoutVertex } from './placed.ts'

export type PlacingTool = 'point' | 'line'

export interface Placing {
  placed: readonly Placed[]
  selected: string | null
  /** What the next click on the map puts there; null looks around. */
  tool: PlacingTool | null
  onAdd: (geometry: Point | LineString) => void
  /** `isOver` ends a drag: one step to be taken back. */
  onMove: (key: string, geometry: Point | LineString, isOver: boolean) => void
  onRemove: (key: string) => void
  onSelect: (key: string | null) => void
  /** Esc, or another tool took the pointer. */
  onLeave: () => void
}

type Latest = { readonly current: Placing }

/** Puts points and lines on the map, moves and removes them there. Answers what stands in for the pointer. */
export function usePlacing(placing: Placing): { finishLine: () => void; addCentre: () => void } {
  const { view, mode } = useCurrentMap()
  const latest = useRef(placing)
  latest.current = placing
  useHandles(latest, placing)
  const drawing = useRef<PlacingEnd | null>(null)
  const { tool } = placing

  useEffect(() => {
    if (view === null || tool === null) return
    const { map } = view
    const onLeave = () => latest.current.onLeave()
    const begun =
      tool === 'line'
        ? drawLine(map, {
            onDrawn: (coordinates) => latest.current.onAdd({ type: 'LineString', coordinates }),
            onLeave,
          })
        : drawPoint(map, { onPut: (coordinates) => latest.current.onAdd({ type: 'Point', coordinates }), onLeave })
    drawing.current = begun
    currentMap.setMode('place')
    map.getCanvas().style.cursor = 'crosshair'
    return () => {
      begun.stop()
      drawing.current = null
      map.getCanvas().style.cursor = ''
      if (currentMap.state().mode === 'place') currentMap.setMode('browse')
    }
  }, [view, tool])

  // Another tool of the map took the pointer.
  const wasPlacing = useRef(false)
  useEffect(() => {
    if (wasPlacing.current && mode !== 'place' && tool !== null) latest.current.onLeave()
    wasPlacing.current = mode === 'place'
  }, [mode, tool])

  return {
    finishLine: () => drawing.current?.finish(),
    addCentre: () => {
      const centre = view?.map.getCenter()
      if (centre !== undefined) drawing.current?.add([centre.lng, centre.lat])
    },
  }
}

/** The handles on the map that is on screen; they stay while what they stand for moves. */
function useHandles(latest: Latest, { placed, selected }: Placing): void {
  const { view } = useCurrentMap()
  const handles = useRef<Handles | null>(null)
  useEffect(() => {
    if (view === null) return
    const geometryOf = (key: string) => latest.current.placed.find((one) => one.key === key)?.geometry
    const own = new Handles(view.map, {
      onSelect: ({ key }) => latest.current.onSelect(key),
      onDrag: (handle, to, isOver) => {
        const geometry = geometryOf(handle.key)
        if (geometry !== undefined) latest.current.onMove(handle.key, movedTo(geometry, handle, to), isOver)
      },
      onRemove: ({ key, vertex }) => {
        const geometry = geometryOf(key)
        const left = geometry?.type === 'LineString' && vertex !== null ? withoutVertex(geometry, vertex) : null
        if (left === null) latest.current.onRemove(key)
        else latest.current.onMove(key, left, true)
      },
    })
    handles.current = own
    own.show(handlesOf(latest.current.placed, latest.current.selected), latest.current.selected)
    return () => {
      own.remove()
      handles.current = null
    }
  }, [view, latest])
  useEffect(() => handles.current?.show(handlesOf(placed, selected), selected), [placed, selected])
}

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useBasemap } from '../layers/basemaps.api.ts'
import { useAddress } from '../platform/address.ts'
import { selectionFrom } from '../platform/selection.ts'
import { useCollections } from '../territory/collections.api.ts'
import { currentMap } from './currentMap.ts'
import { MapMessages } from './MapMessages.tsx'
import './map.css'
import type { Picked, PickedHow } from './mapPointer.ts'
import { type MapEvents, MapView } from './mapView.ts'
import { type PaintedSource, paintedEntry, paintedText } from './painting.ts'
import { pickedAddress } from './pickedAddress.ts'
import { positionFrom, positionText } from './position.ts'
import { stage, useStageState } from './stage.ts'
import type { TileState } from './tileWatch.ts'
import { useDrawn } from './useDrawn.ts'
import { useFirstLook } from './useFirstLook.ts'
import { useNameOf } from './useNameOf.ts'
import { usePageLook } from './usePageLook.ts'
import { viewPadding } from './viewPadding.ts'

const BesideMap = lazy(() => import('./BesideMap.tsx').then((m) => ({ default: m.BesideMap })))

/** What is only ground does not wait longer than this for the subject to be drawn. */
const patienceMs = 3000

const allThere: TileState = { isLoading: false, failed: [] }

/** The map behind everything: draws territory and overlays, keeps its position and the selection in the address. */
export function MapCanvas() {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<MapView | null>(null)
  const [isImpossible, setIsImpossible] = useState(false)
  const [tiles, setTiles] = useState(allThere)
  const { params, change } = useAddress()
  const written = useRef<string | null>(null)
  const look = usePageLook()
  const isPlaced = useFirstLook(view)
  const base = useBasemap()
  const selected = params.get('sel')
  const selection = useMemo(() => selectionFrom(selected), [selected])
  const drawn = useDrawn({ base, selection, isPlaced, hasTypeface: look.hasTypeface, isAtRest: look.isAtRest })

  const events: MapEvents = {
    onMoved: (position) => {
      written.current = positionText(position)
      change({ map: written.current }, { replace: true })
    },
    onPick: (picked, how) => {
      if (!pickedPainted(picked, how)) pickedAddress(picked, how.isAdding, change)
    },
    onTiles: setTiles,
    nameOf: useNameAndShare(),
  }
  // The map is made once and asks these of the last render.
  const latest = useRef({ drawn, events })
  latest.current = { drawn, events }

  const words = useMemo(
    () => ({
      'Map.Title': t('map.title'),
      'AttributionControl.ToggleAttribution': t('layers.attribution'),
    }),
    [t],
  )

  const { setAtRest } = look
  useEffect(() => {
    if (container.current === null) return
    const opened = new URLSearchParams(window.location.search).get('map')
    try {
      const made = new MapView({
        container: container.current,
        position: positionFrom(opened),
        words,
        drawn: latest.current.drawn,
        events: {
          onMoved: (position) => latest.current.events.onMoved(position),
          onPick: (picked, how) => latest.current.events.onPick(picked, how),
          onTiles: setTiles,
          nameOf: (picked) => latest.current.events.nameOf(picked),
        },
      })
      // It is there already: going there once more would end a flight that was asked for meanwhile.
      written.current = opened
      made.map.once('idle', setAtRest)
      const patience = setTimeout(setAtRest, patienceMs)
      setView(made)
      currentMap.setView(made)
      return () => {
        clearTimeout(patience)
        currentMap.setView(null)
        made.remove()
        setView(null)
      }
    } catch {
      setIsImpossible(true)
    }
  }, [words, setAtRest])

  useEffect(() => view?.draw(drawn), [view, drawn])
  useEffect(() => view?.setPicked(selection), [view, selection])
  useEffect(() => {
    if (look.theme !== null) view?.recolour()
  }, [view, look.theme])
  const { overlays, look: lookAt, beside } = useStageState()
  useEffect(() => view?.setOverlays(overlays), [view, overlays])
  const taken = useRef(0)
  useEffect(() => {
    if (view === null || lookAt === null || lookAt.serial === taken.current) return
    taken.current = lookAt.serial
    view.look(lookAt.to, viewPadding())
  }, [view, lookAt])
  useFreshTiles(view)

  const position = params.get('map')
  useEffect(() => {
    const wanted = positionFrom(position)
    if (view === null || wanted === null || position === written.current) return
    written.current = position
    view.map.jumpTo({ center: [wanted.lng, wanted.lat], zoom: wanted.zoom })
  }, [view, position])

  if (isImpossible) return <p className="map-impossible">{t('map.impossible')}</p>
  return (
    <>
      <div ref={container} className="map-canvas" />
      {view !== null && beside !== null && drawn.painting !== null && (
        <Suspense>
          <BesideMap {...{ view, drawn, beside, selection, theme: look.theme }} />
        </Suspense>
      )}
      <MapMessages tiles={tiles} base={base} drawn={drawn} />
    </>
  )
}

/** What of it can be painted; null: nothing. */
const paintedSource = (picked: Picked | null): PaintedSource | null =>
  picked?.kind === 'row' ? picked.collection : picked?.kind === 'hexagon' ? 'demand' : null

/** Whether the painting answered the click: with shift, rows are selected as everywhere. */
function pickedPainted(picked: Picked | null, { isAdding, at }: PickedHow): boolean {
  const { painting } = stage.state()
  const source = paintedSource(picked)
  if (isAdding || painting?.onPick === undefined || source === null) return false
  const id = picked?.id as number
  if (paintedEntry(painting, source, id) === null) return false
  painting.onPick(id, at)
  return true
}

/** The name beside the pointer, and what the place is painted with. */
function useNameAndShare(): MapEvents['nameOf'] {
  const nameOf = useNameOf()
  const { painting, beside } = useStageState()
  return (picked) => {
    const name = nameOf(picked)
    const source = paintedSource(picked)
    const said = source === null ? [] : [painting, beside].map((one) => paintedText(one, source, picked.id as number))
    return [name, ...said].filter((part) => part !== null).join(' · ') || null
  }
}

/** Tiles of a collection are asked anew when its rows changed, whoever changed them. */
function useFreshTiles(view: MapView | null): void {
  const { data } = useCollections()
  const seen = useRef(new Map<string, number>())
  useEffect(() => {
    if (view === null) return
    for (const { id, version } of data ?? []) {
      const before = seen.current.get(id)
      seen.current.set(id, version)
      if (before === undefined || before === version || id === 'indicators') continue
      view.refresh(id)
      if (id === 'comunas') view.refresh('regions')
    }
  }, [view, data])
}

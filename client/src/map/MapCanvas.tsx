import type { Feature } from 'geojson'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useAddress } from '../platform/address.ts'
import { selectionFrom } from '../platform/selection.ts'
import { currentMap } from './currentMap.ts'
import { MapView, type Picked } from './mapView.ts'
import { positionFrom, positionText } from './position.ts'
import { boundsToLookAt, stage, useStageState } from './stage.ts'
import { type SettlementPlace, territorySources, useComunas, useSettlements } from './territoryLayers.ts'
import { viewPadding } from './viewPadding.ts'

/** The map behind everything: draws territory and overlays, keeps its position and the selection in the address. */
export function MapCanvas() {
  const { t } = useTranslation()
  const container = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<MapView | null>(null)
  const [isImpossible, setIsImpossible] = useState(false)
  const address = useAddress()
  const latest = useRef(address)
  latest.current = address
  const written = useRef<string | null>(null)

  const words = useMemo(
    () => ({
      'Map.Title': t('map.title'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'ScaleControl.Meters': 'm',
      'ScaleControl.Kilometers': 'km',
    }),
    [t],
  )

  useEffect(() => {
    if (container.current === null) return
    try {
      const made = new MapView({
        container: container.current,
        position: positionFrom(latest.current.params.get('map')),
        words,
        events: {
          onMoved: (position) => {
            written.current = positionText(position)
            latest.current.change({ map: written.current }, { replace: true })
          },
          onPick: (picked) => {
            if (currentMap.state().mode === 'browse') answerPick(picked, latest.current.change)
          },
        },
      })
      setView(made)
      currentMap.setView(made)
      return () => {
        currentMap.setView(null)
        made.remove()
        setView(null)
      }
    } catch {
      setIsImpossible(true)
    }
  }, [words])

  useThemeChange(view)
  const isLoading = useTerritory(view)
  const { overlays, look } = useStageState()
  useEffect(() => view?.setOverlays(overlays), [view, overlays])
  useEffect(() => {
    if (look !== null) view?.look(look.to, viewPadding())
  }, [view, look])

  const selected = address.params.get('sel')
  useEffect(() => {
    const selection = selectionFrom(selected)
    view?.setPicked(selection && { source: `${selection.kind}s`, id: selection.id })
  }, [view, selected])

  const position = address.params.get('map')
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
      {isLoading && (
        <p className="map-loading" role="status">
          {t('map.loading')}
        </p>
      )}
    </>
  )
}

function answerPick(picked: Picked | null, change: ReturnType<typeof useAddress>['change']): void {
  const overlayId = picked?.source.split(':')[0] ?? ''
  const overlay = stage.state().overlays[overlayId]
  if (picked !== null && overlay !== undefined) overlay.onPick?.(picked.id)
  else change({ sel: picked === null ? null : `${picked.source.replace(/s$/, '')}:${picked.id}` })
}

function useThemeChange(view: MapView | null): void {
  useEffect(() => {
    if (view === null) return
    const restyle = () => view.restyle()
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    const observer = new MutationObserver(restyle)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    scheme.addEventListener('change', restyle)
    // Labels are drawn with the page's typeface, which arrives after the first frame.
    let isCurrent = true
    const face = '12px "Public Sans Variable"'
    if (!document.fonts.check(face)) document.fonts.load(face).then(() => isCurrent && restyle())
    return () => {
      isCurrent = false
      observer.disconnect()
      scheme.removeEventListener('change', restyle)
    }
  }, [view])
}

/** Feeds the territory to the map; the first time something is there and the address says no place, it goes there. Answers whether it is still on its way. */
function useTerritory(view: MapView | null): boolean {
  const { t } = useTranslation()
  const comunas = useComunas()
  const settlements = useSettlements()
  const sources = useMemo(
    () =>
      territorySources(comunas.data, settlements.data, {
        repeated: t('inspector.repeated'),
        closed: t('inspector.closed'),
      }),
    [comunas.data, settlements.data, t],
  )
  const hasLooked = useRef(positionFrom(new URLSearchParams(window.location.search).get('map')) !== null)
  useEffect(() => {
    if (view === null) return
    view.setTerritory(sources)
    // A report or a decision that was opened knows better where to look.
    if (stage.state().look !== null) hasLooked.current = true
    if (hasLooked.current || comunas.data === undefined || settlements.data === undefined) return
    const bounds = boundsToLookAt(firstRegion(settlements.data.features)) ?? boundsToLookAt(sources.comunas.features)
    if (bounds === null) return
    hasLooked.current = true
    stage.lookAt({ bounds, maxZoom: 12 })
  }, [view, sources, comunas.data, settlements.data])
  return comunas.isPending || settlements.isPending
}

/** Settlements of the region that has most of them: a whole country of dots says nothing on a first view. */
function firstRegion(settlements: readonly SettlementPlace[]): Feature[] {
  const byRegion = Map.groupBy(
    settlements.filter(hasPlace),
    ({ properties }) => properties.comuna_code?.slice(0, 2) ?? '',
  )
  const [most] = [...byRegion.values()].sort((a, b) => b.length - a.length)
  return most ?? []
}

const hasPlace = (place: SettlementPlace): place is SettlementPlace & Feature => place.geometry !== null

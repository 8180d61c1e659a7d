import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './beside.css'
import type { Selection } from '../platform/selection.ts'
import type { Drawn, MapView } from './mapView.ts'
import { MapView as View } from './mapView.ts'
import type { Painting } from './painting.ts'
import { useStageState } from './stage.ts'
import { viewPadding } from './viewPadding.ts'

interface BesideMapProps {
  view: MapView
  drawn: Drawn
  beside: Painting
  selection: Selection | null
  /** Changes with the colours of the page. */
  theme: unknown
}

const step = 0.02

/**
 * The same map with another painting, on the right of a line that can be dragged. It is a second map in step with the first: one
 * style cannot be drawn in two ways, and MapLibre draws no part of a canvas differently.
 */
export function BesideMap({ view, drawn, beside, selection, theme }: BesideMapProps) {
  const container = useRef<HTMLDivElement>(null)
  const [other, setOther] = useState<MapView | null>(null)
  const [share, setShare] = useState(middleOfView)
  const { overlays } = useStageState()
  const latest = useRef({ ...drawn, painting: beside })
  latest.current = { ...drawn, painting: beside }
  useEffect(() => {
    if (container.current === null) return
    const made = new View({
      container: container.current,
      position: view.position(),
      words: {},
      drawn: latest.current,
      follows: view.map,
      events: { onMoved: () => undefined, onPick: () => undefined, onTiles: () => undefined, nameOf: () => null },
    })
    setOther(made)
    return () => made.remove()
  }, [view])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `latest` is made of these two
  useEffect(() => other?.draw(latest.current), [other, drawn, beside])
  useEffect(() => other?.setOverlays(overlays), [other, overlays])
  useEffect(() => other?.setPicked(selection), [other, selection])
  useEffect(() => {
    if (theme !== null) other?.recolour()
  }, [other, theme])
  return (
    <>
      <div
        ref={container}
        className="map-canvas map-beside"
        aria-hidden="true"
        style={{ clipPath: `inset(0 0 0 ${100 * share}%)` }}
      />
      <Divider share={share} onMove={setShare} right={beside.legend.title} left={drawn.painting?.legend.title ?? ''} />
    </>
  )
}

/** In the middle of what panels leave free. */
function middleOfView(): number {
  const { left, right } = viewPadding()
  return (left + (window.innerWidth - right)) / 2 / window.innerWidth
}

interface DividerProps {
  share: number
  onMove: (share: number) => void
  left: string
  right: string
}

function Divider({ share, onMove, left, right }: DividerProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  const moveTo = (to: number) => onMove(Math.min(0.98, Math.max(0.02, to)))
  const follow = ({ clientX }: PointerEvent) => {
    const box = line.current?.parentElement?.getBoundingClientRect()
    if (box !== undefined) moveTo((clientX - box.left) / box.width)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -step, ArrowRight: step, PageUp: -5 * step, PageDown: 5 * step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    moveTo(share + by)
  }
  return (
    <div
      ref={line}
      className="map-divider"
      style={{ left: `${100 * share}%` }}
      role="slider"
      tabIndex={0}
      aria-label={t('map.divider', { left, right })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * share)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.preventDefault()
        event.currentTarget.focus()
      }}
      onPointerMove={(event) => event.buttons === 1 && follow(event)}
    >
      <span className="map-divider-name is-left">{left}</span>
      <span className="map-divider-grip" aria-hidden="true" />
      <span className="map-divider-name">{right}</span>
    </div>
  )
}

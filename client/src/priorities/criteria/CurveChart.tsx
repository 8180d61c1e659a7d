import {
  type Curve,
  type CurvePoint,
  movedPoint,
  roundStep,
  type Snap,
} from '@arraigo/shared/priorities/normalisationCurve.ts'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CurvePicture, chartHeight, chartWidth, type PlotScale, plot, plotScale } from './CurvePicture.tsx'
import { type CurveDomain, curveDomain } from './curveScale.ts'
import { gesture, newGesture } from './gesture.ts'

const shareStep = 0.01
/** With Shift, and by page up and page down. */
const coarse = 10

export interface CurveChartProps {
  curve: Curve
  /** Ascending. */
  known: readonly number[]
  /** A raw value in words, and short for an axis. */
  say: (raw: number) => string
  sayShort: (raw: number) => string
  /** `points`: every point anywhere; `ends`: two ends sideways; absent: nothing. */
  moves?: 'points' | 'ends'
  /** Changes of the same gesture are one step back. */
  onMove: (curve: Curve, gesture: string) => void
  onAdd?: (raw: number) => void
  onRemove?: (at: number) => void
}

/** How a raw value becomes points, over how many settlements have which value. What can be moved is moved by mouse, finger and keys. */
export function CurveChart(props: CurveChartProps) {
  const { curve, known, say, sayShort, moves, onMove, onAdd } = props
  const { t } = useTranslation()
  const svg = useRef<SVGSVGElement>(null)
  const [dragged, setDragged] = useState<{ at: number; domain: CurveDomain; gesture: string } | null>(null)
  const own = useMemo(() => curveDomain(curve, known), [curve, known])
  // While a point is dragged the picture stays as it is: else it would run away from the hand.
  const scale = plotScale(dragged?.domain ?? own)
  const snap: Snap = { raw: roundStep(scale.domain.to - scale.domain.from), share: shareStep }
  const move = (at: number, [raw, share]: CurvePoint, gestureName: string) => {
    const to = moves === 'ends' ? (curve[at]?.[1] ?? share) : share
    const moved = movedPoint(curve, at, [raw, to], snap)
    if (moved !== curve) onMove(moved, gestureName)
  }
  const press = (event: KeyboardEvent, at: number, [raw, share]: CurvePoint) => {
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace'
    const step = stepOf(event)
    if (!isRemoval && step === null) return
    event.preventDefault()
    if (isRemoval) props.onRemove?.(at)
    else if (step !== null) move(at, [raw + step.raw * snap.raw, share + step.share * snap.share], gesture(`key-${at}`))
  }
  const placeOf = (event: { clientX: number; clientY: number }) => placeIn(svg.current, scale, event)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields
    <svg
      ref={svg}
      className="curve-chart"
      viewBox={`0 0 ${chartWidth} ${chartHeight}`}
      role="group"
      aria-label={t('rankingCriteria.curve.picture', { points: curve.map(([raw]) => say(raw)).join(', ') })}
      onDoubleClick={(event) => {
        const place = placeOf(event)
        if (place !== null) onAdd?.(Math.round(place.raw / snap.raw) * snap.raw)
      }}
    >
      <CurvePicture curve={curve} known={known} scale={scale} sayShort={sayShort} />
      {moves !== undefined &&
        curve.map(([raw, share], at) => (
          <Handle
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place among the others
            key={at}
            x={scale.x(raw)}
            y={scale.y(share)}
            isDragged={dragged?.at === at}
            label={t('rankingCriteria.curve.point', { number: at + 1, count: curve.length })}
            text={t('rankingCriteria.curve.said', { value: say(raw), points: Math.round(100 * share) })}
            share={share}
            onKey={(event) => press(event, at, [raw, share])}
            onGrab={() => setDragged({ at, domain: own, gesture: newGesture('drag') })}
            onDrag={(event) => {
              const place = placeOf(event)
              if (place !== null && dragged !== null) move(at, [place.raw, place.share], dragged.gesture)
            }}
            onDrop={() => setDragged(null)}
          />
        ))}
    </svg>
  )
}

/** Steps of one press. */
function stepOf({ key, shiftKey }: KeyboardEvent): { raw: number; share: number } | null {
  const by = shiftKey ? coarse : 1
  const steps: Record<string, { raw: number; share: number }> = {
    ArrowLeft: { raw: -by, share: 0 },
    ArrowRight: { raw: by, share: 0 },
    ArrowDown: { raw: 0, share: -by },
    ArrowUp: { raw: 0, share: by },
    PageDown: { raw: 0, share: -coarse },
    PageUp: { raw: 0, share: coarse },
  }
  return steps[key] ?? null
}

function placeIn(svg: SVGSVGElement | null, { rawAt, shareAt }: PlotScale, at: { clientX: number; clientY: number }) {
  const box = svg?.getBoundingClientRect()
  if (box === undefined || box.width === 0) return null
  const x = ((at.clientX - box.left) / box.width) * chartWidth
  const y = ((at.clientY - box.top) / box.height) * chartHeight
  if (x < plot.left - 20 || y > plot.bottom + 20) return null
  return { raw: rawAt(x), share: shareAt(y) }
}

/** A finger on it drags and does not scroll: `touch-action` has no effect within a drawing. */
function useFingerOfItsOwn() {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    const keep = (event: TouchEvent) => event.preventDefault()
    const own = group.current
    own?.addEventListener('touchstart', keep, { passive: false })
    return () => own?.removeEventListener('touchstart', keep)
  }, [])
  return group
}

interface HandleProps {
  x: number
  y: number
  share: number
  isDragged: boolean
  label: string
  text: string
  onKey: (event: KeyboardEvent) => void
  onGrab: () => void
  onDrag: (event: PointerEvent) => void
  onDrop: () => void
}

function Handle({ x, y, share, isDragged, label, text, onKey, onGrab, onDrag, onDrop }: HandleProps) {
  // It may be outside of the picture: then it is at its edge, to be brought back.
  const inside = Math.min(plot.right, Math.max(plot.left, x))
  const group = useFingerOfItsOwn()
  return (
    <g
      ref={group}
      className={isDragged ? 'curve-handle is-dragged' : 'curve-handle'}
      transform={`translate(${inside} ${y})`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * share)}
      aria-valuetext={text}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onGrab()
      }}
      onPointerMove={(event) => isDragged && onDrag(event)}
      onPointerUp={onDrop}
      onPointerCancel={onDrop}
    >
      <title>{text}</title>
      <circle r={16} className="curve-reach" />
      <circle r={5.5} className="curve-dot" />
    </g>
  )
}

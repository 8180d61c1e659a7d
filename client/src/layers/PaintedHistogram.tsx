import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cssColour, type PaintColour } from '../map/paintColours.ts'
import type { PaintedHistogram as Histogram } from '../map/painting.ts'
import { type AxisScale, axisScale, barsOf, movedBreak } from './histogramScale.ts'

const bars = 32
const widthPx = 224
const heightPx = 44
/** Of the axis, by one press of an arrow key. */
const step = 0.01

interface PaintedHistogramProps {
  histogram: Histogram
  colours: readonly PaintColour[]
}

/** How many places have which value, in the colours of their classes; the limits of classes as lines, to be moved where they may. */
export function PaintedHistogram({ histogram, colours }: PaintedHistogramProps) {
  const { values, say, onMove } = histogram
  // While a line is dragged only the picture follows; the map is painted when it is let go.
  const [dragged, setDragged] = useState<number[] | null>(null)
  const breaks = dragged ?? histogram.breaks
  const from = histogram.breaks[0] ?? 0
  const to = histogram.breaks.at(-1) ?? 1
  const scale = useMemo(() => axisScale(values, from, to), [values, from, to])
  const drawn = useMemo(() => barsOf(values, scale, bars), [values, scale])
  const most = Math.max(1, ...drawn.map(({ count }) => Math.sqrt(count)))
  const classOf = (value: number) => Math.max(0, breaks.slice(1, -1).filter((one) => value >= one).length)
  return (
    <div className="painted-histogram">
      <svg viewBox={`0 0 ${widthPx} ${heightPx}`} preserveAspectRatio="none" aria-hidden="true">
        {drawn.map(({ from: left, count, middle }) => {
          const height = count === 0 ? 0 : Math.max(1.5, (Math.sqrt(count) / most) * heightPx)
          return (
            <rect
              key={left}
              x={left * widthPx}
              y={heightPx - height}
              width={widthPx / bars - 0.75}
              height={height}
              style={{ fill: cssColour(colours[classOf(middle)] ?? 'unknown') }}
            />
          )
        })}
      </svg>
      {breaks.slice(1, -1).map((value, inner) => (
        <BreakLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a break is its place among the others
          key={inner}
          at={inner + 1}
          {...{ breaks, value, scale, say }}
          onDrag={onMove && setDragged}
          onMove={
            onMove &&
            ((moved) => {
              setDragged(null)
              onMove(moved)
            })
          }
        />
      ))}
      <p className="painted-axis">
        <span>{say(from)}</span>
        <span>{say(to)}</span>
      </p>
    </div>
  )
}

interface BreakLineProps {
  at: number
  value: number
  breaks: readonly number[]
  scale: AxisScale
  say: (value: number) => string
  onDrag?: (breaks: number[]) => void
  onMove?: (breaks: number[]) => void
}

function BreakLine({ at, value, breaks, scale, say, onDrag, onMove }: BreakLineProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLSpanElement>(null)
  const style = { left: `${100 * scale.at(value)}%` }
  if (onMove === undefined) return <span className="painted-break" style={style} title={say(value)} />
  const moved = (share: number) => movedBreak(breaks, at, scale.valueAt(share))
  const shareAt = ({ clientX }: PointerEvent) => {
    const box = line.current?.parentElement?.getBoundingClientRect()
    return box === undefined || box.width === 0 ? scale.at(value) : (clientX - box.left) / box.width
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -0.1, PageUp: 0.1 }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    onMove(moved(scale.at(value) + by))
  }
  return (
    <span
      ref={line}
      className="painted-break is-movable"
      style={style}
      role="slider"
      tabIndex={0}
      aria-label={t('layers.legend.break', { number: at })}
      aria-valuemin={breaks[at - 1]}
      aria-valuemax={breaks[at + 1]}
      aria-valuenow={value}
      aria-valuetext={say(value)}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.buttons === 1 && onDrag?.(moved(shareAt(event)))}
      onPointerUp={(event) => onMove(moved(shareAt(event)))}
    />
  )
}

import type { Curve } from '@arraigo/shared/priorities/normalisationCurve.ts'
import { useMemo } from 'react'
import { alongDomain, barsWithin, type CurveDomain, rawAlong } from './curveScale.ts'

/** The picture's own units, which are pixels in a panel of usual width. */
export const chartWidth = 312
export const chartHeight = 156
export const plot = { left: 30, right: 300, top: 12, bottom: 130 } as const
const bars = 36
/** Bars stay below the line's upper half: they are the ground, not the subject. */
const barRoom = 0.6

export interface PlotScale {
  domain: CurveDomain
  x: (raw: number) => number
  y: (share: number) => number
  rawAt: (x: number) => number
  shareAt: (y: number) => number
}

export const plotScale = (domain: CurveDomain): PlotScale => ({
  domain,
  x: (raw) => plot.left + alongDomain(domain, raw) * (plot.right - plot.left),
  y: (share) => plot.bottom - share * (plot.bottom - plot.top),
  rawAt: (x) => rawAlong(domain, (x - plot.left) / (plot.right - plot.left)),
  shareAt: (y) => (plot.bottom - y) / (plot.bottom - plot.top),
})

interface CurvePictureProps {
  curve: Curve
  known: readonly number[]
  scale: PlotScale
  sayShort: (raw: number) => string
}

/** Axes, how many settlements have which value, and the line; level beyond its ends, as it counts. */
export function CurvePicture({ curve, known, scale, sayShort }: CurvePictureProps) {
  const { domain, y } = scale
  const { from, to } = domain
  const heights = useMemo(() => barsWithin({ from, to }, known, bars), [from, to, known])
  const most = Math.max(1, ...heights)
  const wide = (plot.right - plot.left) / bars
  return (
    <g className="curve-ground">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={plot.left} x2={plot.right} y1={y(share)} y2={y(share)} className="curve-grid" />
          <text x={plot.left - 6} y={y(share) + 4} textAnchor="end">
            {100 * share}
          </text>
        </g>
      ))}
      {heights.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(1, (count / most) * barRoom * (plot.bottom - plot.top))
        const left = plot.left + at * wide
        return (
          <rect
            key={left}
            x={left}
            width={wide - 0.75}
            y={plot.bottom - height}
            height={height}
            className="curve-bar"
          />
        )
      })}
      <text x={plot.left} y={plot.bottom + 18}>
        {sayShort(from)}
      </text>
      <text x={plot.right} y={plot.bottom + 18} textAnchor="end">
        {sayShort(to)}
      </text>
      <path d={linePath(curve, scale)} className="curve-line" />
    </g>
  )
}

function linePath(curve: Curve, { x, y }: PlotScale): string {
  const first = curve[0]
  const last = curve.at(-1)
  if (first === undefined || last === undefined) return ''
  const inside = (raw: number) => Math.min(plot.right, Math.max(plot.left, x(raw)))
  const points = curve.map(([raw, share]) => `${x(raw).toFixed(2)} ${y(share).toFixed(2)}`)
  const start = `${Math.min(plot.left, inside(first[0]))} ${y(first[1])}`
  const end = `${Math.max(plot.right, inside(last[0]))} ${y(last[1])}`
  return `M${[start, ...points, end].join('L')}`
}

/** So small that it only says of which kind the line is. */
export function CurveGlyph({ curve }: { curve: Curve }) {
  const [first, last] = [curve[0]?.[0] ?? 0, curve.at(-1)?.[0] ?? 1]
  const span = last - first || 1
  const points = curve.map(([raw, share]) => `${4 + (26 * (raw - first)) / span} ${17 - 14 * share}`)
  const level = (at: number) => 17 - 14 * (curve.at(at)?.[1] ?? 0)
  return (
    <svg className="curve-glyph" width={34} height={20} viewBox="0 0 34 20" aria-hidden="true" focusable="false">
      {curve.length > 0 && <path d={`M0 ${level(0)}L${points.join('L')}L34 ${level(-1)}`} />}
    </svg>
  )
}

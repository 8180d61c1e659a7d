import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import { useCompareAddress } from './compareAddress.ts'
import { axisEnd, curvePath, shareWithin } from './curvePath.ts'
import type { PlaceCurve } from './DistanceCurves.tsx'
import { spreadLabels } from './spreadLabels.ts'

interface CurveChartProps {
  curves: readonly PlaceCurve[]
  standardM: number
  label: string
}

const width = 600
const height = 240
const margin = { left: 44, right: 24, top: 20, bottom: 34 }
const inner = { widthPx: width - margin.left - margin.right, heightPx: height - margin.top - margin.bottom }
const shares = [0, 0.25, 0.5, 0.75, 1]

/** Share of people against metres; where a line meets the standard stands the number of its place, as in the columns and on the map. */
export function CurveChart({ curves, standardM, label }: CurveChartProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const titleOf = usePlaceTitle()
  const { at, change } = useCompareAddress()
  const { mostM } = axisEnd(standardM)
  const frame = { ...inner, mostM }
  const x = (metres: number) => (metres / mostM) * inner.widthPx
  const y = (share: number) => (1 - share) * inner.heightPx
  const ends = spreadLabels(
    curves.map(({ curve }) => y(shareWithin(curve, standardM))),
    { gapPx: 16, mostPx: inner.heightPx },
  )
  // The highlighted one is drawn last, over the others.
  const order = curves
    .map((_, index) => index)
    .sort((a, b) => Number(curves[a]?.column.key === at) - Number(curves[b]?.column.key === at))
  const said = curves.map(({ column, curve }) =>
    t('coverageCompare.curveSaid', { name: titleOf(column.place), share: percent(shareWithin(curve, standardM)) }),
  )
  return (
    <svg
      className="compare-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}. ${said.join(' ')}`}
    >
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Axes standardM={standardM} x={x} y={y} />
        {order.map((index) => {
          const one = curves[index]
          if (one === undefined) return null
          const { column, curve } = one
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the column's head does the same by keyboard
            <g
              key={column.key}
              className={column.key === at ? 'compare-curve is-chosen' : 'compare-curve'}
              style={curveColour(index)}
              onClick={() => change({ at: column.key })}
            >
              <title>{titleOf(column.place)}</title>
              <path d={curvePath(curve, frame)} />
            </g>
          )
        })}
        {order.map((index) => {
          const one = curves[index]
          if (one === undefined) return null
          const { column } = one
          const end = ends[index] ?? 0
          return (
            <g key={column.key} className="compare-curve" style={curveColour(index)}>
              <circle cx={x(standardM)} cy={end} r={9} />
              <text x={x(standardM)} y={end + 4} textAnchor="middle">
                {column.number}
              </text>
            </g>
          )
        })}
      </g>
    </svg>
  )
}

interface AxesProps {
  standardM: number
  x: (metres: number) => number
  y: (share: number) => number
}

/** Shares, metres and where the standard lies. */
function Axes({ standardM, x, y }: AxesProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { mostM, stepM } = axisEnd(standardM)
  return (
    <>
      {shares.map((share) => (
        <g key={share}>
          <line x1={0} x2={inner.widthPx} y1={y(share)} y2={y(share)} className="compare-grid" />
          <text x={-8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {Array.from({ length: mostM / stepM + 1 }, (_, step) => step * stepM).map((metres) => (
        <text key={metres} x={x(metres)} y={inner.heightPx + 18} textAnchor="middle">
          {metres === mostM ? `${number(metres)} m` : number(metres)}
        </text>
      ))}
      <line x1={x(standardM)} x2={x(standardM)} y1={-6} y2={inner.heightPx} className="compare-standard" />
      <text x={x(standardM)} y={-9} textAnchor="middle" className="compare-standard-text">
        {t('coverageCompare.standardAt', { distance: number(standardM) })}
      </text>
    </>
  )
}

const curveColour = (index: number) => ({ '--curve': `var(--curve-${(index % 7) + 1})` }) as CSSProperties

import { columnOf, type ExplainedRanking } from '@arraigo/shared/priorities/explainPlace.ts'
import { type Curve, curveOf, shareOnCurve } from '@arraigo/shared/priorities/normalisationCurve.ts'
import { useMemo } from 'react'
import { useExplanationWords } from './useExplanationWords.ts'

const width = 120
const height = 44
const margin = 5

interface CriterionCurveProps {
  ranking: ExplainedRanking
  at: number
  raw: number | null
}

/** How raw values become 0 to 1, with this settlement's marked. */
export function CriterionCurve({ ranking, at, raw }: CriterionCurveProps) {
  const words = useExplanationWords(ranking)
  const { known, curve } = useMemo(() => lineOf(ranking, at), [ranking, at])
  const column = columnOf(ranking.inputs, ranking.spec.criteria[at]?.key ?? '')
  const least = Math.min(known[0] ?? 0, curve[0]?.[0] ?? 0)
  const greatest = Math.max(known.at(-1) ?? 1, curve.at(-1)?.[0] ?? 1)
  if (curve.length < 2 || !(greatest > least) || column === null) return null
  const x = (value: number) => margin + ((value - least) / (greatest - least)) * (width - 2 * margin)
  const y = (share: number) => height - margin - share * (height - 2 * margin)
  const ends = [[least, curve[0]![1]] as const, ...curve, [greatest, curve.at(-1)![1]] as const]
  return (
    <figure className="why-curve">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
        <path className="why-curve-axis" d={`M${margin} ${height - margin}H${width - margin}`} />
        <polyline
          className="why-curve-line"
          points={ends.map(([value, share]) => `${x(value)},${y(share)}`).join(' ')}
        />
        {raw !== null && <circle className="why-curve-mark" cx={x(raw)} cy={y(shareOnCurve(curve, raw))} r={4} />}
      </svg>
      <figcaption className="hint">
        <span>{words.figure(column.unit, least)}</span>
        <span>{words.value(column, greatest)}</span>
      </figcaption>
    </figure>
  )
}

function lineOf({ inputs, spec, prepared }: ExplainedRanking, at: number): { known: Float64Array; curve: Curve } {
  const criterion = spec.criteria[at]
  const values = columnOf(inputs, criterion?.key ?? '')?.values ?? []
  const known = Float64Array.from(
    values.filter((value, row): value is number => value !== null && prepared.isRanked[row] === 1),
  ).sort()
  return { known, curve: criterion === undefined ? [] : curveOf(criterion, known) }
}

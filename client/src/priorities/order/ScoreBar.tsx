import type { RankingMethod } from '@arraigo/shared/priorities/ranking.schema.ts'
import { criterionColour } from '../criterionColour.ts'

interface ScoreBarProps {
  method: RankingMethod
  score: number
  parts: readonly (number | null)[]
}

/** The score as long as it is, made of what each criterion adds; a net flow, which has negative parts, in one piece. */
export function ScoreBar({ method, score, parts }: ScoreBarProps) {
  if (method === 'promethee')
    return (
      <span className="score-bar" aria-hidden="true">
        <span className="score-whole" style={{ width: `${50 * (score + 1)}%` }} />
      </span>
    )
  const percent = method === 'topsis' ? 100 : 1
  return (
    <span className="score-bar" aria-hidden="true">
      {parts.map((part, at) =>
        part === null || part <= 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is its position
          <span key={at} style={{ width: `${percent * part}%`, background: criterionColour(at) }} />
        ),
      )}
    </span>
  )
}

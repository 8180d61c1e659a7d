import type { ExplainedLine, ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { LineDetails } from './LineDetails.tsx'
import { LinesTable } from './LinesTable.tsx'
import { useExplanationWords } from './useExplanationWords.ts'

interface ScoreLinesProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
}

/** From nothing to the score, a step for each criterion; each opens into where it comes from. */
export function ScoreLines({ ranking, place }: ScoreLinesProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const steps = stepsOf(place)
  return (
    <Section title={t('rankingExplanation.lines.title')}>
      <p className="hint">{t('rankingExplanation.lines.hint')}</p>
      <ul className="why-lines">
        {steps.map(({ line, left, width, isLess }) => (
          <li key={line.at}>
            <details>
              <summary>
                <span className="why-line-name">{words.name(line.key)}</span>
                <span className={line.raw === null ? 'why-line-raw is-unknown' : 'why-line-raw'}>
                  {words.rawOf(line)}
                </span>
                <span className="why-track" aria-hidden>
                  {line.points !== null && line.points !== 0 && (
                    <span
                      className={isLess ? 'why-bar is-less' : 'why-bar'}
                      style={{ left: `${left}%`, width: `${width}%` }}
                    />
                  )}
                </span>
                <span className="why-line-points">
                  {line.points === null ? (
                    <span className="quiet">{t('rankingExplanation.lines.leftOut')}</span>
                  ) : (
                    words.signed(line.points)
                  )}
                </span>
              </summary>
              <LineDetails ranking={ranking} place={place} line={line} />
            </details>
          </li>
        ))}
        {place.score !== null && <Total ranking={ranking} place={place} />}
      </ul>
      <LinesTable ranking={ranking} place={place} />
    </Section>
  )
}

function Total({ ranking, place }: ScoreLinesProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const { low, scale } = boundsOf(place)
  const score = place.score ?? 0
  return (
    <li className="why-total">
      <span className="why-line-name">{t('rankingExplanation.lines.total')}</span>
      <span className="why-track" aria-hidden>
        <span
          className="why-bar"
          style={{ left: `${(Math.min(0, score) - low) * scale}%`, width: `${Math.abs(score) * scale}%` }}
        />
      </span>
      <strong className="why-line-points">{words.points(score)}</strong>
    </li>
  )
}

interface Step {
  line: ExplainedLine
  /** Percent of the width. */
  left: number
  width: number
  isLess: boolean
}

/** Each begins where the one before it ended. */
function stepsOf(place: PlaceExplanation): Step[] {
  const { low, scale } = boundsOf(place)
  let reached = 0
  return place.lines.map((line) => {
    const from = reached
    reached += line.points ?? 0
    return {
      line,
      left: (Math.min(from, reached) - low) * scale,
      width: Math.abs(reached - from) * scale,
      isLess: reached < from,
    }
  })
}

/** The least and greatest that is reached on the way, with 0. */
function boundsOf({ lines }: PlaceExplanation): { low: number; scale: number } {
  let reached = 0
  let [low, high] = [0, 0]
  for (const { points } of lines) {
    reached += points ?? 0
    low = Math.min(low, reached)
    high = Math.max(high, reached)
  }
  return { low, scale: high > low ? 100 / (high - low) : 0 }
}

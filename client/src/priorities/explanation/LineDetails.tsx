import { say } from '@arraigo/shared/messages/messages.ts'
import {
  type ExplainedLine,
  type ExplainedRanking,
  isNormalised,
  type PlaceExplanation,
} from '@arraigo/shared/priorities/explainPlace.ts'
import { useTranslation } from 'react-i18next'
import { CriterionCurve } from './CriterionCurve.tsx'
import { useExplanationWords } from './useExplanationWords.ts'

interface LineDetailsProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
  line: ExplainedLine
}

/** Of one criterion: its place by it alone, what the value is worth and by which curve, weight, source and year. */
export function LineDetails({ ranking, place, line }: LineDetailsProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const { column, low, high, normalised, weight, weightHere } = line
  const isOther = Math.abs(weight - weightHere) > 0.0005 && weightHere > 0
  return (
    <div className="why-details">
      {isNormalised(ranking.spec, line.at) && <CriterionCurve ranking={ranking} at={line.at} raw={line.raw} />}
      <ul>
        {line.unknownAs !== null && (
          <li>
            <strong>{t(`rankingExplanation.lines.unknownAs.${line.unknownAs}`)}</strong>
          </li>
        )}
        {line.note !== null && <li>{say(words.format.locale, line.note)}</li>}
        {line.place !== null && (
          <li>
            {t('rankingExplanation.lines.place', {
              rank: words.rank(line.place),
              total: words.format.number(line.known),
            })}
          </li>
        )}
        {column !== null && low !== null && high !== null && low < high && (
          <li>
            {t('rankingExplanation.lines.range', { low: words.value(column, low), high: words.value(column, high) })}
          </li>
        )}
        <li>
          {normalised !== null &&
            `${t('rankingExplanation.lines.worth', { worth: words.format.number(normalised, 2) })}. `}
          {isOther
            ? t('rankingExplanation.lines.weightHere', { weight: words.share(weight), here: words.share(weightHere) })
            : t('rankingExplanation.lines.weight', { weight: words.share(weight) })}
          .
        </li>
        {place.score !== null && line.raw !== null && (
          <li className="quiet">{t('rankingExplanation.lines.source', { source: words.sources(line.sources) })}</li>
        )}
      </ul>
    </div>
  )
}

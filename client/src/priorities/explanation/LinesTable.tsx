import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useTranslation } from 'react-i18next'
import { useExplanationWords } from './useExplanationWords.ts'

interface LinesProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
}

/** The lines as a table, for whoever reads it aloud or copies it. */
export function LinesTable({ ranking, place }: LinesProps) {
  const { t } = useTranslation()
  return (
    <details className="fold why-table">
      <summary>{t('rankingExplanation.lines.table')}</summary>
      <div className="why-table-scroll">
        <ExplanationTable ranking={ranking} place={place} />
      </div>
    </details>
  )
}

export function ExplanationTable({ ranking, place }: LinesProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const heads = ['criterion', 'value', 'normalised', 'weightHead', 'byItself', 'sourceHead'] as const
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`rankingExplanation.lines.${head}`)}
            </th>
          ))}
          <th scope="col">{t('rankingExplanation.points')}</th>
        </tr>
      </thead>
      <tbody>
        {place.lines.map((line) => (
          <tr key={line.at}>
            <th scope="row">{words.name(line.key)}</th>
            <td className={line.raw === null ? 'is-unknown' : undefined}>{words.rawOf(line)}</td>
            <td>{line.normalised === null ? '–' : words.format.number(line.normalised, 3)}</td>
            <td>{words.share(line.weight)}</td>
            <td>{line.place === null ? '–' : `${words.rank(line.place)} / ${words.format.number(line.known)}`}</td>
            <td>{line.raw === null ? '–' : words.sources(line.sources)}</td>
            <td>{line.points === null ? t('rankingExplanation.lines.leftOut') : words.points(line.points)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={6}>
            {t('rankingExplanation.lines.total')}
          </th>
          <td>{words.points(place.score)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

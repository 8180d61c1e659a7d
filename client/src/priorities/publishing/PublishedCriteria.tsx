import { sourcesOf } from '@arraigo/shared/priorities/explainPlace.ts'
import type { CriterionColumn, RankingCriterion } from '@arraigo/shared/priorities/ranking.schema.ts'
import { directionName, normalisationName, unknownRuleName } from '@arraigo/shared/priorities/rankingNames.ts'
import type { SealedRanking } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Panel.tsx'
import { useExplanationWords } from '../explanation/useExplanationWords.ts'

/** The method in plain words; the criteria with their weights, rules and sources. */
export function PublishedCriteria({ sealed }: { sealed: SealedRanking }) {
  const { t } = useTranslation()
  const words = useExplanationWords(sealed)
  const { spec, inputs, result } = sealed
  const people = spec.judgements.filter(({ isLeftOut }) => isLeftOut !== true).length
  const columns = ['criterion', 'weight', 'counts', 'unknownRule', 'sources'] as const
  return (
    <Section title={t('publishing.page.how')}>
      <p>
        <strong>{words.method(spec.method)}.</strong> {t(`publishing.page.methods.${spec.method}`)}{' '}
        {t(`publishing.page.weighting.${spec.weighting}`, { people: words.format.number(people) })}
      </p>
      <div className="published-scroll">
        <table className="published-criteria">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`publishing.page.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spec.criteria.map((criterion, at) => (
              <CriterionRow
                key={criterion.key}
                sealed={sealed}
                criterion={criterion}
                column={inputs.columns.find(({ key }) => key === criterion.key) ?? null}
                weight={result.weights[at] ?? 0}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

interface CriterionRowProps {
  sealed: SealedRanking
  criterion: RankingCriterion
  column: CriterionColumn | null
  weight: number
}

function CriterionRow({ sealed, criterion, column, weight }: CriterionRowProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(sealed)
  const { locale } = words.format
  const { direction, normalisation, unknown } = criterion
  const sources = column === null ? [] : usedSources(column)
  const posts =
    normalisation.kind === 'goal-posts' && column !== null
      ? `: ${words.figure(column.unit, normalisation.low)}–${words.value(column, normalisation.high)}`
      : ''
  return (
    <tr>
      <th scope="row">{words.name(criterion.key)}</th>
      <td>{words.share(weight)}</td>
      <td>
        {normalisation.kind !== 'curve' && `${directionName(locale, direction)}. `}
        {normalisationName(locale, normalisation.kind)}
        {posts}
      </td>
      <td>{unknownRuleName(locale, unknown)}</td>
      <td>{sources.length === 0 ? t('unknown') : words.sources(sources)}</td>
    </tr>
  )
}

/** Those that some row has. */
function usedSources(column: CriterionColumn) {
  return [...new Set(column.values.flatMap((value, row) => (value === null ? [] : sourcesOf(column, row))))]
}

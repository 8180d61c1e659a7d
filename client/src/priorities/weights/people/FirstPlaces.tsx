import { firstPlaces, type JudgedBy } from '@arraigo/shared/priorities/judgements.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Panel.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { useRankingWords } from '../../useRankingWords.ts'

interface FirstPlacesProps {
  ranking: OpenRanking
  groupWeights: readonly number[]
  people: readonly JudgedBy[]
}

const shownPlaces = 10

/** What each person's weights alone would put first: whether the group's order is everybody's or nobody's. */
export function FirstPlaces({ ranking: { prepared, inputs }, groupWeights, people }: FirstPlacesProps) {
  const { t } = useTranslation()
  const { rank } = useRankingWords()
  const places = useMemo(
    () =>
      prepared === null || prepared.criteria.length !== groupWeights.length
        ? []
        : firstPlaces(
            prepared,
            groupWeights,
            people.map(({ weights }) => weights ?? []),
            shownPlaces,
          ),
    [prepared, groupWeights, people],
  )
  const [leader] = places
  if (inputs === null || leader === undefined) return null
  const nameOf = (row: number) => inputs.settlements.names[row] ?? ''
  return (
    <Section title={t('rankingWeights.people.alone')}>
      <p>
        {t('rankingWeights.people.wouldBeFirst', {
          first: leader.first,
          count: people.length,
          name: nameOf(leader.row),
        })}
      </p>
      <table className="weights-table">
        <thead>
          <tr>
            <th scope="col">{t('rankingWeights.people.byGroup')}</th>
            <th scope="col">{t('rankingWeights.people.among', { top: shownPlaces })}</th>
            <th scope="col">{t('rankingWeights.people.between')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ row, rank: place, among, best, worst }) => (
            <tr key={row}>
              <th scope="row">
                {rank(place)} {nameOf(row)}
              </th>
              <td>{t('rankingWeights.people.ofPeople', { among, count: people.length })}</td>
              <td>{best === worst ? rank(best) : `${rank(best)} – ${rank(worst)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

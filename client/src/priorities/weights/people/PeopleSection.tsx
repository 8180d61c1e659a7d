import { groupJudgement } from '@arraigo/shared/priorities/judgements.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Panel.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { Consistency } from '../Consistency.tsx'
import { isWeighedByPairs, keysOfSpec, withPerson } from '../judgedWeights.ts'
import { NotInForce } from '../NotInForce.tsx'
import { useCriterionNames } from '../useCriterionNames.ts'
import { WeightBars } from '../WeightBars.tsx'
import { AddPerson } from './AddPerson.tsx'
import { FirstPlaces } from './FirstPlaces.tsx'
import { NoGroupWeights } from './NoGroupWeights.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { SpreadPlot } from './SpreadPlot.tsx'

/** Several people's judgements: each one's, what they come to together, and how far they are apart. */
export function PeopleSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { spec } = ranking
  const names = useCriterionNames(ranking)
  const keys = JSON.stringify(keysOfSpec(spec))
  const group = useMemo(() => groupJudgement(spec.judgements, JSON.parse(keys)), [spec.judgements, keys])
  const counted = group.people.filter(({ judgement, weights }) => judgement.isLeftOut !== true && weights !== null)
  // Who left pairs open still counts in the others.
  const together = group.people.filter(({ judgement, answered }) => judgement.isLeftOut !== true && answered > 0)
  const isInForce = isWeighedByPairs(spec)
  const { weights } = group.outcome
  return (
    <>
      <Section title={t('rankingWeights.people.name')}>
        {spec.judgements.length === 0 ? (
          <p className="hint">{t('rankingWeights.people.none')}</p>
        ) : (
          <PeopleTable ranking={ranking} people={group.people} names={names} />
        )}
        {together.length > 0 && weights.length === 0 && <NoGroupWeights spec={spec} names={names} />}
        <AddPerson ranking={ranking} />
      </Section>
      {weights.length > 0 && counted.length > 1 && (
        <>
          <Section title={t('rankingWeights.people.together', { count: together.length })}>
            <WeightBars
              bars={names.map((name, at) => ({ key: spec.criteria[at]?.key ?? name, name, share: weights[at] ?? 0 }))}
            />
            <Consistency ratio={group.outcome.consistencyRatio} />
            <p className="hint">{t('rankingWeights.people.mean')}</p>
            {!isInForce && <NotInForce ranking={ranking} />}
          </Section>
          <Section title={t('rankingWeights.people.spread')}>
            <SpreadPlot names={names} spread={group.spread} group={weights} />
            <Farthest ranking={ranking} people={counted} />
          </Section>
          <FirstPlaces ranking={ranking} groupWeights={weights} people={counted} />
        </>
      )}
    </>
  )
}

interface FarthestProps {
  ranking: OpenRanking
  people: ReturnType<typeof groupJudgement>['people']
}

/** Who is farthest from the group; left out, everything shows how it would be without. */
function Farthest({ ranking, people }: FarthestProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const [farthest] = people.toSorted((a, b) => (b.distance ?? 0) - (a.distance ?? 0))
  // Of two, each is as far from the middle as the other.
  if (farthest === undefined || farthest.distance === null || people.length < 3) return null
  const { judgement, distance } = farthest
  return (
    <div className="farthest">
      <p>{t('rankingWeights.people.farthest', { name: judgement.name, share: percent(distance) })}</p>
      <Button onPress={() => ranking.change(withPerson(ranking.spec, { ...judgement, isLeftOut: true }))}>
        {t('rankingWeights.people.leaveOut')}
      </Button>
    </div>
  )
}

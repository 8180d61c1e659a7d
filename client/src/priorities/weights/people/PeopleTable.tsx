import type { JudgedBy } from '@arraigo/shared/priorities/judgements.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../platform/address.ts'
import { useFormat } from '../../../platform/format.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { Consistency } from '../Consistency.tsx'
import { withoutPerson, withPerson } from '../judgedWeights.ts'

interface PeopleTableProps {
  ranking: OpenRanking
  people: readonly JudgedBy[]
  names: readonly string[]
}

/** A row for each person: how consistent, which weights, how far from the group. */
export function PeopleTable({ ranking, people, names }: PeopleTableProps) {
  const { t } = useTranslation()
  return (
    <div className="judgement-scroll">
      <table className="weights-table people-table">
        <thead>
          <tr>
            <th scope="col">{t('rankingWeights.people.person')}</th>
            <th scope="col">{t('rankingWeights.people.consistency')}</th>
            <th scope="col">{t('rankingWeights.people.weights')}</th>
            <th scope="col">{t('rankingWeights.people.distance')}</th>
            <th scope="col">
              <span className="only-read">{t('rankingWeights.people.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.judgement.id} ranking={ranking} person={person} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PersonRowProps {
  ranking: OpenRanking
  person: JudgedBy
  names: readonly string[]
}

function PersonRow({ ranking, person, names }: PersonRowProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const { change } = useAddress()
  const { judgement, weights, consistencyRatio, distance, answered } = person
  const isLeftOut = judgement.isLeftOut === true
  const { spec } = ranking
  return (
    <tr className={isLeftOut ? 'is-left-out' : undefined}>
      <th scope="row">
        {judgement.name}
        <span className="hint">
          {t(`rankingWeights.roles.${judgement.role}`)}
          {answered < 1 && ` · ${t('rankingWeights.people.answered', { share: percent(answered) })}`}
          {isLeftOut && ` · ${t('rankingWeights.people.isLeftOut')}`}
        </span>
      </th>
      <td>{weights === null ? t('rankingWeights.people.tooFew') : <Consistency ratio={consistencyRatio} isShort />}</td>
      <td>{weights !== null && <SmallBars weights={weights} names={names} />}</td>
      <td>{distance === null ? '–' : percent(distance)}</td>
      <td className="people-actions">
        <Button look="quiet" onPress={() => ranking.change(withPerson(spec, { ...judgement, isLeftOut: !isLeftOut }))}>
          {t(isLeftOut ? 'rankingWeights.people.takeIn' : 'rankingWeights.people.leaveOut')}
        </Button>
        <Button
          look="quiet"
          onPress={() => change({ way: 'pairwise', who: judgement.id }, { replace: true })}
          aria-label={t('rankingWeights.people.editOf', { name: judgement.name })}
        >
          {t('rankingWeights.people.edit')}
        </Button>
        <ConfirmButton
          look="icon"
          label={t('rankingWeights.people.removeOf', { name: judgement.name })}
          title={t('rankingWeights.people.removeTitle', { name: judgement.name })}
          text={t('rankingWeights.people.removeText')}
          action={t('rankingWeights.people.remove')}
          onConfirm={() => ranking.change(withoutPerson(spec, judgement.id))}
        >
          <Icon name="remove" size={16} />
        </ConfirmButton>
      </td>
    </tr>
  )
}

/** One person's weights at a glance; all people's have the same scale. */
function SmallBars({ weights, names }: { weights: readonly number[]; names: readonly string[] }) {
  const { percent } = useFormat()
  const words = names.map((name, at) => `${name} ${percent(weights[at])}`).join(', ')
  return (
    <span className="small-bars" role="img" aria-label={words} title={words}>
      {weights.map((weight, at) => (
        <span key={names[at]} style={{ height: `${Math.max(4, weight * 100)}%` }} />
      ))}
    </span>
  )
}

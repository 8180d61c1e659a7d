import type { Judgement } from '@arraigo/shared/priorities/ranking.schema.ts'
import { participantRoles } from '@arraigo/shared/priorities/workshop.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../../platform/address.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField, TextInput } from '../../../ui/fields.tsx'
import type { OpenRanking } from '../../useRanking.ts'
import { keysOfSpec, newJudgement } from '../judgedWeights.ts'

/** Somebody whose answers are typed here: on paper, by telephone. */
export function AddPerson({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Judgement['role']>('resident')
  const add = () => {
    const person = newJudgement(keysOfSpec(ranking.spec), { name: name.trim(), role })
    // Nothing is weighed by it before it has answers.
    ranking.change({ judgements: [...ranking.spec.judgements, person] })
    change({ way: 'pairwise', who: person.id }, { replace: true })
  }
  return (
    <details className="fold">
      <summary>{t('rankingWeights.people.add')}</summary>
      <form
        className="add-person"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') add()
        }}
      >
        <TextInput label={t('rankingWeights.people.nameOf')} value={name} onChange={setName} maxLength={100} />
        <SelectField
          label={t('rankingWeights.people.role')}
          value={role}
          options={participantRoles.map((one) => ({ value: one, label: t(`rankingWeights.roles.${one}`) }))}
          onChange={(one) => setRole(one as Judgement['role'])}
        />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('rankingWeights.people.addAction')}
        </Button>
      </form>
    </details>
  )
}

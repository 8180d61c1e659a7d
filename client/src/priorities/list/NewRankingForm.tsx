import type { RankingSpec, RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { useAddress } from '../../platform/address.ts'
import { placeFrom } from '../../territory/chosenPlace.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useAddRanking, useSavedRanking } from '../priorities.api.ts'
import { useRankingAddress } from '../rankingAddress.ts'
import { useFirstRegion } from '../useRankingPlace.ts'

const placeCode = /^(\d{2}|\d{5})$/

/** A ranking of one's own: a name, a place, and what it starts with. */
export function NewRankingForm({ rankings }: { rankings: readonly RankingSummary[] }) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const { in: addressed } = useRankingAddress()
  const [name, setName] = useState('')
  const first = useFirstRegion() ?? null
  const [chosen, setWithin] = useState<string | null | undefined>(addressed ?? undefined)
  const within = chosen === undefined ? first : chosen
  const [from, setFrom] = useState(String(rankings[0]?.id ?? ''))
  const isEmpty = from === ''
  const model = useSavedRanking(Number(isEmpty ? rankings[0]?.id : from) || null)
  const add = useAddRanking()
  const canAdd = name.trim() !== '' && model.data !== undefined && !add.isPending
  const create = () => {
    if (!canAdd) return
    const spec = { ...(model.data as { spec: RankingSpec }).spec, in: within }
    const started = isEmpty ? onlyFirst(spec) : spec
    add.mutate(
      { name: name.trim(), spec: started },
      { onSuccess: ({ id }) => go(`/priorities/${id}${isEmpty ? '/criteria' : ''}`, { in: within }) },
    )
  }
  return (
    <Section title={t('priorities.list.newOne')}>
      <form
        className="new-ranking"
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <TextInput
          label={t('priorities.save.nameLabel')}
          hint={t('priorities.save.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
        />
        <PlaceField
          collection="settlements"
          choice={{
            place: placeFrom(within),
            query: null,
            choose: (code) => setWithin(placeCode.test(code) ? code : null),
          }}
        />
        <SelectField
          label={t('priorities.list.startFrom')}
          value={from}
          onChange={setFrom}
          options={[
            ...rankings.map((ranking) => ({ value: String(ranking.id), label: ranking.name })),
            { value: '', label: t('priorities.list.empty') },
          ]}
        />
        {add.isError && <ProblemNotice error={add.error} />}
        <Button type="submit" isDisabled={!canAdd}>
          {t('priorities.list.create')}
        </Button>
      </form>
    </Section>
  )
}

/** A ranking has one criterion at least; everything else is chosen on the page of criteria. */
const onlyFirst = (spec: RankingSpec): RankingSpec => ({
  ...spec,
  criteria: spec.criteria.slice(0, 1),
  weighting: 'points',
  judgements: [],
  filters: [],
  exclusions: [],
})

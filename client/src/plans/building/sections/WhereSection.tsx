import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../../platform/address.ts'
import { useRankings } from '../../../priorities/priorities.api.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import { PlacesField } from '../PlacesField.tsx'
import type { Desk } from '../useDesk.ts'

/** Whose settlements, and in which order they count. */
export function WhereSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { building, words } = desk
  const { spec, change } = building
  const rankings = useRankings().data ?? []
  const ranking = rankings.find(({ id }) => id === spec.rankingId)
  return (
    <>
      <BuilderFold desk={desk} title={t('building.where.title')} says={words.places(spec.places)} keys={['places']}>
        <PlacesField
          places={spec.places}
          none={t('building.where.everything')}
          onChange={(places) => change({ places })}
        />
      </BuilderFold>
      <BuilderFold
        desk={desk}
        title={t('building.ranking.title')}
        says={ranking?.name ?? t('building.ranking.number', { id: spec.rankingId })}
        keys={['rankingId']}
      >
        <p className="hint">{t('building.ranking.lead')}</p>
        <SelectField
          label={t('building.ranking.label')}
          value={String(spec.rankingId)}
          options={[
            ...(ranking === undefined
              ? [{ value: String(spec.rankingId), label: t('building.ranking.number', { id: spec.rankingId }) }]
              : []),
            ...rankings.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(id) => change({ rankingId: Number(id) })}
        />
        <Link href={href(`/priorities/${spec.rankingId}`)}>{t('building.ranking.open')}</Link>
      </BuilderFold>
    </>
  )
}

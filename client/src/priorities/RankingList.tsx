import type { RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FirstStep } from '../app/workspaces/FirstStep.tsx'
import { useAddress } from '../platform/address.ts'
import { useCollection } from '../territory/collections.api.ts'
import { Icon } from '../ui/Icon.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Panel, Section } from '../ui/Panel.tsx'
import './priorities.css'
import { NewRankingForm } from './list/NewRankingForm.tsx'
import { RankingRow } from './list/RankingRow.tsx'
import { useRankings } from './priorities.api.ts'
import { useRankingAddress } from './rankingAddress.ts'

/** The rankings there are, and the way to a new one. */
export function RankingList() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const isEmpty = useCollection('settlements')?.rows === 0
  const rankings = useRankings()
  return (
    <Panel title={t('workspace.priorities.name')} lead={t('priorities.lead')}>
      {isEmpty ? (
        <FirstStep missing={t('priorities.none')} />
      ) : (
        <Loaded query={rankings} lines={8}>
          {(all) => <All rankings={all} />}
        </Loaded>
      )}
      <Link href={href('/plans')} className="row row-link">
        <span className="row-main">{t('priorities.toPlans')}</span>
        <Icon name="forward" size={16} />
      </Link>
    </Panel>
  )
}

function All({ rankings }: { rankings: readonly RankingSummary[] }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const [chosen, setChosen] = useState<readonly number[]>([])
  const toggle = (id: number) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-2))
  const initial = rankings.filter(({ isInitial }) => isInitial)
  const others = rankings.filter(({ isInitial }) => !isInitial)
  const row = (ranking: RankingSummary) => (
    <RankingRow
      key={ranking.id}
      ranking={ranking}
      isChosen={chosen.includes(ranking.id)}
      onChoose={() => toggle(ranking.id)}
    />
  )
  const [first, second] = chosen
  return (
    <>
      {initial.map(({ id }) => (
        <Link key={id} href={hrefTo(id, null, { map: null })} className="button button-primary">
          <Icon name="priorities" size={18} />
          {t('priorities.list.open')}
        </Link>
      ))}
      <ul className="rows">{initial.map(row)}</ul>
      <Section title={t('priorities.list.others')}>
        {others.length === 0 ? (
          <p className="hint">{t('priorities.list.noOthers')}</p>
        ) : (
          <ul className="rows">{others.map(row)}</ul>
        )}
        {first !== undefined && second !== undefined ? (
          <Link href={hrefTo(first, 'compare', { with: second })} className="button button-plain">
            <Icon name="swap" size={18} />
            {t('priorities.list.compare')}
          </Link>
        ) : (
          others.length > 0 && <p className="hint">{t('priorities.list.compareHint')}</p>
        )}
      </Section>
      <NewRankingForm rankings={rankings} />
    </>
  )
}

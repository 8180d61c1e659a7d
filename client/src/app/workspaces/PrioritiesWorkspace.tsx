import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useCollection } from '../../territory/collections.api.ts'
import type { Item } from '../../territory/items.api.ts'
import { isOpen } from '../../territory/itemTitle.ts'
import { SettlementList } from '../../territory/SettlementList.tsx'
import { useChosenPlace } from '../../territory/useChosenPlace.ts'
import { useSettlements } from '../../territory/useSettlements.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { FirstStep } from './FirstStep.tsx'
import { NotYet } from './NotYet.tsx'
import { PlaceField } from './PlaceField.tsx'

export function PrioritiesWorkspace() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const loaded = useCollection('settlements')
  return (
    <Panel
      title={t('workspace.priorities.name')}
      lead={t('workspace.priorities.lead')}
      footer={
        loaded !== undefined &&
        loaded.rows > 0 && (
          <Link href={href('/plans')} className="button button-primary">
            {t('workspace.priorities.toPlans')}
          </Link>
        )
      }
    >
      {loaded?.rows === 0 ? <FirstStep missing={t('workspace.settlements.none')} /> : <OrderOfPlace />}
    </Panel>
  )
}

function OrderOfPlace() {
  const { t } = useTranslation()
  const choice = useChosenPlace('settlements')
  const settlements = useSettlements(choice.query)
  return (
    <>
      <PlaceField collection="settlements" choice={choice} />
      <NotYet text={t('workspace.priorities.notYet')} />
      <Loaded query={settlements} lines={10}>
        {(items) => {
          const { ranked, unknown } = orderByHouseholds(items)
          if (ranked.length + unknown.length === 0) return <p className="lead">{t('workspace.settlements.noneLeft')}</p>
          return (
            <>
              {ranked.length > 0 && (
                <Section title={t('workspace.priorities.ranked', { count: ranked.length })}>
                  <SettlementList isRanked items={ranked} label={t('workspace.priorities.byHouseholds')} />
                </Section>
              )}
              {unknown.length > 0 && (
                <Section title={t('workspace.priorities.unknown', { count: unknown.length })}>
                  <p className="quiet">{t('workspace.priorities.unknownNote')}</p>
                  <SettlementList
                    items={unknown}
                    label={t('workspace.priorities.unknown', { count: unknown.length })}
                  />
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** Open settlements that count, most households first; those of which nobody knows how many are not last but apart. */
function orderByHouseholds(items: readonly Item[]) {
  const open = items.filter(isOpen)
  const households = ({ properties }: Item) => properties.household_count
  return {
    ranked: open
      .filter((item) => typeof households(item) === 'number')
      .sort((a, b) => Number(households(b)) - Number(households(a))),
    unknown: open.filter((item) => typeof households(item) !== 'number'),
  }
}

import './strategies.css'
import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { stage } from '../../map/stage.ts'
import { ParametersSection } from '../../parameters/ParametersSection.tsx'
import { useAddress } from '../../platform/address.ts'
import { useFirstRegion } from '../../priorities/useRankingPlace.ts'
import { placeFrom } from '../../territory/chosenPlace.ts'
import { useChosenPlace } from '../../territory/useChosenPlace.ts'
import { SelectField } from '../../ui/fields.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { usePlanAddress } from '../planAddress.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { StrategyRow } from './StrategyRow.tsx'
import { useStrategies } from './strategies.api.ts'
import { answerOf, filterFrom, inOrder, passes, strategyAnswers, strategyFilters } from './strategyFilter.ts'
import { useHazardsBeneath, useLookAtStrategies, useStrategyPainting } from './useStrategyPainting.ts'

/** Where families can stay: what the hazard rule says and why, and what people decided otherwise. */
export function StrategiesPanel() {
  const { t } = useTranslation()
  const { href, params, change } = useAddress()
  const { in: chosen } = usePlanAddress()
  const first = useFirstRegion()
  const place = chosen ?? first
  const choice = { ...useChosenPlace('settlements'), place: placeFrom(place ?? null) }
  const query = useStrategies(place)
  const opened = Number(params.get('of') ?? 0)
  const open = (id: number | null) => change({ of: id }, { replace: true })
  useStrategyPainting(query.data, open)
  useHazardsBeneath()
  useLookAtStrategies(query.data)
  return (
    <Panel
      title={t('strategies.name')}
      lead={t('strategies.lead')}
      back={{ href: href('/plans'), label: t('plans.back') }}
    >
      <PlaceField collection="settlements" choice={choice} isRegional />
      <Loaded query={query} lines={12}>
        {(all) => <Strategies all={all} opened={opened} onOpen={open} />}
      </Loaded>
      <details className="fold">
        <summary>{t('strategies.thresholds')}</summary>
        <ParametersSection use="strategies" hint={t('strategies.thresholdsHint')} />
      </details>
    </Panel>
  )
}

interface StrategiesProps {
  all: readonly SettlementStrategy[]
  opened: number
  onOpen: (id: number | null) => void
}

function Strategies({ all, opened, onOpen }: StrategiesProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { params, change } = useAddress()
  const filter = filterFrom(params.get('strategy'))
  // What was opened on the map is shown whatever is filtered.
  const shown = inOrder(all).filter((one) => passes(filter, one) || one.settlementId === opened)
  const counts = strategyAnswers.map((answer) => all.filter((one) => answerOf(one) === answer).length)
  const look = (one: SettlementStrategy) => {
    onOpen(one.settlementId === opened ? null : one.settlementId)
    if (one.settlementId !== opened && one.longitude !== null && one.latitude !== null)
      stage.lookAt({ center: [one.longitude, one.latitude], zoom: 14 })
  }
  return (
    <>
      <dl className="strategy-counts">
        {strategyAnswers.map((answer, at) => (
          <div key={answer}>
            <dt>
              <span className={`strategy-sign is-${answer}`} aria-hidden="true" />
              {words.strategy(answer === 'unknown' ? null : answer)}
            </dt>
            <dd>{words.format.number(counts[at])}</dd>
          </div>
        ))}
      </dl>
      {(counts.at(-1) ?? 0) > 0 && <p className="hint">{t('strategies.unknownHint')}</p>}
      <SelectField
        label={t('strategies.filter')}
        value={filter}
        options={strategyFilters.map((one) => ({
          value: one,
          label: t(`strategies.filters.${one}`, { count: all.filter((each) => passes(one, each)).length }),
        }))}
        onChange={(one) => change({ strategy: one === 'all' ? null : one }, { replace: true })}
      />
      {shown.length === 0 ? (
        <p>{t('strategies.none')}</p>
      ) : (
        <ul className="rows strategy-rows">
          {shown.map((one) => (
            <li key={one.settlementId}>
              <StrategyRow one={one} isOpen={one.settlementId === opened} onToggle={() => look(one)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import type { SettlementStrategy } from '@arraigo/shared/plans/strategies.schema.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { Icon } from '../../ui/Icon.tsx'
import { usePlanWords } from '../usePlanWords.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { Studies } from './Studies.tsx'
import { answerOf } from './strategyFilter.ts'

interface StrategyRowProps {
  one: SettlementStrategy
  isOpen: boolean
  onToggle: () => void
}

/** A settlement with its strategy, who says so and why; opened it can be decided otherwise. */
export function StrategyRow({ one, isOpen, onToggle }: StrategyRowProps) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const row = useRef<HTMLDivElement>(null)
  // A decision gives it another place in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the strategy is what moves it
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, one.strategy])
  return (
    <div ref={row}>
      <button type="button" className="row strategy-row" aria-expanded={isOpen} onClick={onToggle}>
        <span className={`strategy-sign is-${answerOf(one)}`} aria-hidden="true" />
        <span className="row-main">
          <strong>{one.name}</strong>
          <span className="hint">{[one.comunaName, words.families(one.families)].filter(Boolean).join(' · ')}</span>
          <span>
            {words.strategy(one.strategy)}
            <span className="hint"> · {t(`strategies.by.${one.decidedBy}`)}</span>
          </span>
          {!isOpen && <span className="hint strategy-reason">{words.said(one.reason)}</span>}
        </span>
        <Icon name="down" size={16} />
      </button>
      {isOpen && <Opened one={one} />}
    </div>
  )
}

function Opened({ one }: { one: SettlementStrategy }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const { href } = useAddress()
  const { rule, movedShare, decidedBy } = one
  return (
    <div className="strategy-body">
      {decidedBy === 'person' && <p>{words.said(one.reason)}</p>}
      <p className={decidedBy === 'person' ? 'hint' : undefined}>
        {decidedBy === 'person' && (
          <strong>{t('strategies.ruleSays', { strategy: words.strategy(rule.strategy) })} </strong>
        )}
        {words.said(rule.reason)}
      </p>
      {movedShare !== null && movedShare > 0 && movedShare < 1 && (
        <p>
          {t('strategies.moved', {
            share: words.format.percent(movedShare),
            families: words.families(one.families === null ? null : Math.ceil(one.families * movedShare)),
          })}
        </p>
      )}
      {one.strategy === 'partial' && movedShare === null && <p>{t('strategies.movedUnknown')}</p>}
      {rule.notes.length > 0 && (
        <ul className="strategy-notes">
          {rule.notes.map((note) => (
            <li key={`${note.code} ${JSON.stringify(note.params)}`}>{words.said(note)}</li>
          ))}
        </ul>
      )}
      <DecisionForm key={one.version} one={one} />
      <Studies one={one} />
      <Link href={href('/settlements', { sel: `settlements:${one.settlementId}` })}>{t('strategies.record')}</Link>
    </div>
  )
}

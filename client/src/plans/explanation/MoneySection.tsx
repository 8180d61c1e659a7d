import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { NumberInput } from '../../ui/fields.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { OpenPlan } from '../usePlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { DisplacedList } from './DisplacedList.tsx'
import './planExplanation.css'
import { useMoreMoney, useRequirementCosts } from './planAnswers.api.ts'
import { useAskingWords } from './useAskingWords.ts'

const million = 1e6

/** What more money would bring, and what the plan's own requirements cost it; both by solving again. */
export function MoneySection({ open }: { open: OpenPlan }) {
  const { t } = useTranslation()
  const runId = open.isRunning ? null : (open.shownRun?.id ?? null)
  const { floors, minFamilies, capacities, locks } = open.spec
  const hasRequirements =
    floors.length + capacities.length > 0 || minFamilies !== null || locks.some(({ is }) => is === 'in')
  if (runId === null) return null
  return (
    <Section title={t('planExplanation.whatIf')}>
      <More open={open} runId={runId} />
      {hasRequirements && <Requirements open={open} runId={runId} />}
    </Section>
  )
}

function More({ open, runId }: { open: OpenPlan; runId: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const [uf, setUf] = useState(million)
  const [asked, setAsked] = useState<number | null>(null)
  const query = useMoreMoney(open.id, runId, asked)
  const asking = useAskingWords()
  return (
    <>
      <div className="plan-more">
        <NumberInput
          label={t('planExplanation.moreMoney')}
          value={uf}
          minValue={1}
          maxValue={1e10}
          onChange={(value) => setUf(Number.isFinite(value) ? value : million)}
        />
        <Button onPress={() => setAsked(uf)}>{t('planExplanation.ask')}</Button>
      </div>
      {asked !== null && (
        <ComputedAnswer query={query} words={asking} lines={3}>
          {({ uf: given, difference, seconds }) => (
            <>
              <p>
                {t('planExplanation.buys', {
                  uf: words.ufShort(given),
                  families: words.families(Math.max(0, difference.families)),
                  points: words.points(Math.max(0, difference.points)),
                })}
              </p>
              <DisplacedList difference={difference} />
              <p className="hint">{t('planExplanation.solved', { seconds: words.format.number(seconds, 1) })}</p>
            </>
          )}
        </ComputedAnswer>
      )}
    </>
  )
}

function Requirements({ open, runId }: { open: OpenPlan; runId: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const [isAsked, setAsked] = useState(false)
  const query = useRequirementCosts(open.id, runId, isAsked)
  const asking = useAskingWords()
  if (!isAsked)
    return (
      <div>
        <Button onPress={() => setAsked(true)}>{t('planExplanation.askRequirements')}</Button>
      </div>
    )
  return (
    <ComputedAnswer query={query} words={asking} lines={4}>
      {({ costs }) => (
        <ul className="plan-costs">
          {costs.map(({ requirement, difference }) => (
            <li key={JSON.stringify(requirement)}>
              <strong>{words.said(requirement)}</strong>{' '}
              {difference.points <= difference.uncertainPoints
                ? t('planExplanation.costsNothing')
                : t('planExplanation.costs', {
                    points: words.points(difference.points),
                    families: words.format.number(difference.families),
                  })}
            </li>
          ))}
        </ul>
      )}
    </ComputedAnswer>
  )
}

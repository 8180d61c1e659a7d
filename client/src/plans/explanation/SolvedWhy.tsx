import type { WhyIn, WhyNot } from '@arraigo/shared/plans/planQuestions.schema.ts'
import { useTranslation } from 'react-i18next'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { OpenPlan } from '../usePlan.ts'
import { usePlanWords } from '../usePlanWords.ts'
import { DisplacedList } from './DisplacedList.tsx'
import { useWhy } from './planAnswers.api.ts'
import { useAskingWords } from './useAskingWords.ts'

interface SolvedWhyProps {
  open: OpenPlan
  settlementId: number
  isIn: boolean
}

/** The plan solved again, with the settlement or without it: what that changes, and what would bring it in. */
export function SolvedWhy({ open, settlementId, isIn }: SolvedWhyProps) {
  const { t } = useTranslation()
  // While the plan is still getting better an answer would be about a plan that nobody will see.
  const runId = open.isRunning ? null : (open.shownRun?.id ?? null)
  const query = useWhy(open.id, runId, settlementId)
  const words = useAskingWords()
  return (
    <Section title={t(isIn ? 'planExplanation.whyIn' : 'planExplanation.whyNot')}>
      {runId === null ? (
        <p className="hint">{t('planExplanation.whileSolving')}</p>
      ) : (
        <ComputedAnswer query={query} words={words} lines={5}>
          {(answer) => ('outcome' in answer ? <Out why={answer} /> : <In why={answer} />)}
        </ComputedAnswer>
      )}
    </Section>
  )
}

function In({ why }: { why: WhyIn }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  const perUf = (points: number) => words.format.number(points * 1000, 2)
  const { without, pointsPerUf, thresholdPerUf } = why
  return (
    <>
      {pointsPerUf !== null && thresholdPerUf !== null && (
        <p>{t('planExplanation.worth', { own: perUf(pointsPerUf), others: perUf(thresholdPerUf) })}</p>
      )}
      <p>
        {without.displaced.length === 0
          ? t('planExplanation.nobodyInstead')
          : t('planExplanation.instead', { points: words.points(Math.abs(without.points)) })}
      </p>
      <DisplacedList difference={without} />
      <Solved seconds={why.seconds} />
    </>
  )
}

function Out({ why }: { why: WhyNot }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  if (why.outcome === 'excluded') return <p>{t('planExplanation.excluded')}</p>
  if (why.outcome === 'impossible')
    return (
      <>
        <Notice tone="warning" title={t('planExplanation.impossible')}>
          <IssueList issues={why.conflict} />
        </Notice>
        <ul className="plan-why-ways">
          <CostOfEntering why={why} />
        </ul>
      </>
    )
  const { locked, entersWithUf, works } = why
  return (
    <>
      {works.length > 0 && (
        <p>
          {t('planExplanation.wouldGet', {
            works: works
              .map(({ package: code, year, costUf }) => `${words.package(code)} (${year}, ${words.uf(costUf)})`)
              .join(', '),
          })}
        </p>
      )}
      <ul className="plan-why-ways">
        {entersWithUf !== null && (
          <li>
            {entersWithUf <= 0.5
              ? t('planExplanation.noMoneyMissing')
              : t('planExplanation.entersWithUf', { uf: words.uf(entersWithUf) })}
          </li>
        )}
        <CostOfEntering why={why} />
      </ul>
      {locked !== null && (
        <>
          <p>{t('planExplanation.displaces', { points: words.points(Math.abs(locked.points)) })}</p>
          <DisplacedList difference={locked} />
        </>
      )}
      <Solved seconds={why.seconds} />
    </>
  )
}

function CostOfEntering({ why: { entersAtCost } }: { why: WhyNot }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  return (
    <li>
      {entersAtCost === null
        ? t('planExplanation.notEvenFree')
        : t('planExplanation.entersAtCost', {
            uf: words.uf(entersAtCost.atMostUf),
            cost: words.uf(entersAtCost.costUf),
            share: words.format.percent(1 - entersAtCost.share),
          })}
    </li>
  )
}

function Solved({ seconds }: { seconds: number }) {
  const { t } = useTranslation()
  const words = usePlanWords()
  return <p className="hint">{t('planExplanation.solved', { seconds: words.format.number(seconds, 1) })}</p>
}

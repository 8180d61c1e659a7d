import type { ExplainedRanking, PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { type CriterionChange, changesOf, type Goal } from '@arraigo/shared/priorities/explainPlaceChanges.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../ui/fields.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useExplanationWords } from './useExplanationWords.ts'
import { useSteps } from './useSteps.ts'

interface WhatWouldChangeProps {
  ranking: ExplainedRanking
  place: PlaceExplanation
  /** Where the line is drawn. */
  top: number
}

/** The smallest change of one value or one weight that moves it to the next place, among the first, or off its place. */
export function WhatWouldChange({ ranking, place, top }: WhatWouldChangeProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const goals = goalsOf(place, top)
  const [chosen, choose] = useState('')
  const name = goals.some(([one]) => one === chosen) ? chosen : (goals[0]?.[0] ?? '')
  const goal = goals.find(([one]) => one === name)?.[1] ?? null
  if (goal === null) return null
  return (
    <Section title={t('rankingExplanation.change.title')}>
      <SelectField
        label={t('rankingExplanation.change.goal')}
        value={name}
        onChange={choose}
        options={goals.map(([value, { rank }]) => ({
          value,
          label: t(`rankingExplanation.change.${value}`, { rank: words.rank(rank), top }),
        }))}
      />
      <FoundChanges ranking={ranking} place={place} kind={goal.kind} rank={goal.rank} />
      <p className="hint">{t('rankingExplanation.change.one')}</p>
    </Section>
  )
}

type GoalName = 'next' | 'top' | 'leave' | 'drop'

function goalsOf({ rank, ranked, better, worse }: PlaceExplanation, top: number): [GoalName, Goal][] {
  if (rank === null) return []
  const goals: [GoalName, Goal][] = []
  if (better !== null) goals.push(['next', { kind: 'into', rank: better.rank }])
  if (rank > top) goals.push(['top', { kind: 'into', rank: top }])
  if (rank <= top && ranked > top) goals.push(['leave', { kind: 'out-of', rank: top }])
  if (worse !== null) goals.push(['drop', { kind: 'out-of', rank }])
  return goals
}

interface FoundChangesProps extends Goal {
  ranking: ExplainedRanking
  place: PlaceExplanation
}

function FoundChanges({ ranking, place, kind, rank }: FoundChangesProps) {
  const { t } = useTranslation()
  const { settlementId } = place
  const search = useMemo(
    () => () => allChanges(ranking, settlementId, { kind, rank }),
    [ranking, settlementId, kind, rank],
  )
  const changes = useSteps(search)
  if (changes === null) {
    return (
      <div role="status" aria-label={t('rankingExplanation.change.searching')}>
        <Skeleton lines={ranking.spec.criteria.length} />
      </div>
    )
  }
  const byValue = changes.filter(({ value }) => value !== null)
  const byWeight = changes.filter(({ weight, key }) => weight !== null && isKnownAnywhere(ranking, key))
  return (
    <>
      <h3 className="why-sub">{t('rankingExplanation.change.byValue')}</h3>
      <ul className="why-changes">
        {byValue.length === 0 && <li className="quiet">{t('rankingExplanation.change.byValueNone')}</li>}
        {byValue.map((change) => (
          <ValueChange key={change.at} ranking={ranking} change={change} />
        ))}
      </ul>
      <h3 className="why-sub">{t('rankingExplanation.change.byWeight')}</h3>
      <ul className="why-changes">
        {byWeight.length === 0 && <li className="quiet">{t('rankingExplanation.change.byWeightNone')}</li>}
        {byWeight.map((change) => (
          <WeightChange key={change.at} ranking={ranking} change={change} />
        ))}
      </ul>
      <NotEnough ranking={ranking} changes={changes.filter(({ value }) => value === null)} />
    </>
  )
}

function* allChanges(
  ranking: ExplainedRanking,
  settlementId: number,
  goal: Goal,
): Generator<undefined, CriterionChange[]> {
  const changes: CriterionChange[] = []
  for (const at of ranking.spec.criteria.keys()) {
    const change = yield* changesOf(ranking, settlementId, at, goal)
    if (change !== null) changes.push(change)
  }
  return changes
}

/** All the weight on what nobody knows would leave nobody in the order: no advice. */
const isKnownAnywhere = ({ inputs }: ExplainedRanking, key: CriterionChange['key']): boolean =>
  inputs.columns.find((column) => column.key === key)?.values.some((value) => value !== null) ?? false

interface OneChangeProps {
  ranking: ExplainedRanking
  change: CriterionChange
}

function ValueChange({ ranking, change: { key, value } }: OneChangeProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const column = ranking.inputs.columns.find((one) => one.key === key)
  if (value === null || column === undefined) return null
  const said = (one: number | null) => words.value(column, one)
  const isAlike = column.unit === 'share' && said(value.from) === said(value.to)
  const exactly = (one: number) => words.format.percent(one, digitsApart(value))
  return (
    <li>
      {t('rankingExplanation.change.value', {
        name: words.name(key),
        from: isAlike ? exactly(value.from) : said(value.from),
        to: isAlike ? exactly(value.to) : said(value.to),
      })}{' '}
      <Then ranking={ranking} rank={value.rank} />
    </li>
  )
}

function WeightChange({ ranking, change: { key, weight } }: OneChangeProps) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  const { format } = words
  if (weight === null) return null
  return (
    <li>
      {t('rankingExplanation.change.weight', {
        name: words.name(key),
        from: format.percent(weight.from, digitsApart(weight)),
        to: format.percent(weight.to, digitsApart(weight)),
      })}{' '}
      <Then ranking={ranking} rank={weight.rank} />
    </li>
  )
}

/** As many as it takes to tell them apart. */
const digitsApart = ({ from, to }: { from: number; to: number }): number =>
  [1, 2, 3].find((digits) => Math.round(from * 100 * 10 ** digits) !== Math.round(to * 100 * 10 ** digits)) ?? 4

function Then({ ranking, rank }: { ranking: ExplainedRanking; rank: number | null }) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  return (
    <span className="quiet">
      {rank === null
        ? t('rankingExplanation.change.noPlace')
        : t('rankingExplanation.change.would', { rank: words.rank(rank) })}
    </span>
  )
}

/** Criteria whose value alone does not do it, and how near they come. */
function NotEnough({ ranking, changes }: { ranking: ExplainedRanking; changes: CriterionChange[] }) {
  const { t } = useTranslation()
  const words = useExplanationWords(ranking)
  if (changes.length === 0) return null
  return (
    <details className="fold">
      <summary>{t('rankingExplanation.change.noneAlone', { total: changes.length })}</summary>
      <ul className="why-changes">
        {changes.map(({ key, tried, nearestValueRank }) => (
          <li key={key}>
            {tried === null
              ? t('rankingExplanation.change.unknown', { name: words.name(key) })
              : nearestValueRank === null
                ? t('rankingExplanation.change.never', { name: words.name(key) })
                : t('rankingExplanation.change.neverNearest', {
                    name: words.name(key),
                    rank: words.rank(nearestValueRank),
                  })}
          </li>
        ))}
      </ul>
    </details>
  )
}

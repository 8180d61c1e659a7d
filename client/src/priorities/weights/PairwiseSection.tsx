import { ahp, mostAtOnce } from '@arraigo/shared/priorities/ahp.ts'
import { judgementsAlike } from '@arraigo/shared/priorities/combineJudgements.ts'
import { pairCount } from '@arraigo/shared/priorities/pairs.ts'
import { pastedMatrix } from '@arraigo/shared/priorities/pastedMatrix.ts'
import type { Judgement, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Section } from '../../ui/Panel.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { Consistency } from './Consistency.tsx'
import { JudgementGrid } from './JudgementGrid.tsx'
import { isWeighedByPairs, keysOfSpec, newJudgement, withAnswer, withWholeMatrix } from './judgedWeights.ts'
import { MatrixPaste } from './MatrixPaste.tsx'
import { MendJudgement } from './MendJudgement.tsx'
import { NotInForce } from './NotInForce.tsx'
import { PairQuestion } from './PairQuestion.tsx'
import { useCriterionNames } from './useCriterionNames.ts'
import { WeightBars } from './WeightBars.tsx'

/** Weights by comparing every two criteria: one pair after the other, or all at once. */
export function PairwiseSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { spec } = ranking
  const count = spec.criteria.length
  if (count < 2) return <Notice tone="info">{t('rankingWeights.pairwise.one')}</Notice>
  return (
    <Section title={t('rankingWeights.pairwise.name')}>
      <p className="hint">{t('rankingWeights.pairwise.count', { criteria: count, pairs: pairCount(count) })}</p>
      {count > mostAtOnce && (
        <Notice tone="info">
          {t('rankingWeights.pairwise.many', { criteria: count, pairs: pairCount(count), most: mostAtOnce })}
        </Notice>
      )}
      <Pairwise ranking={ranking} />
    </Section>
  )
}

const views = ['question', 'grid'] as const

function Pairwise({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { params, change } = useAddress()
  const { spec } = ranking
  const keys = JSON.stringify(keysOfSpec(spec))
  const own = useOwnJudgement(spec)
  const judgement = spec.judgements.find(({ id }) => id === params.get('who')) ?? spec.judgements[0] ?? own
  const names = useCriterionNames(ranking)
  const matrix = useMemo(() => judgementsAlike(judgement, JSON.parse(keys)), [judgement, keys])
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const view = views.find((one) => one === params.get('pairs')) ?? 'question'
  const answer = (pair: readonly [number, number], value: number | null) => {
    setIssues([])
    ranking.change(withAnswer(spec, judgement, pair, value), { coalesce: `pair:${judgement.id}:${pair.join()}` })
  }
  const paste = (text: string) => {
    const read = pastedMatrix(text, names)
    setIssues(read.issues)
    if (read.matrix !== null) ranking.change(withWholeMatrix(spec, judgement, read.matrix))
  }
  return (
    <>
      {spec.judgements.length > 1 && (
        <SelectField
          label={t('rankingWeights.pairwise.who')}
          value={judgement.id}
          options={spec.judgements.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(who) => change({ who }, { replace: true })}
        />
      )}
      <OneOf
        label={t('rankingWeights.pairwise.view')}
        choices={views}
        value={view}
        nameOf={(one) => t(`rankingWeights.pairwise.views.${one}`)}
        onChange={(one) => change({ pairs: one }, { replace: true })}
      />
      {view === 'question' ? (
        <PairQuestion key={`${judgement.id} ${keys}`} names={names} matrix={matrix} onAnswer={answer} />
      ) : (
        <>
          <JudgementGrid names={names} matrix={matrix} onAnswer={answer} onPaste={paste} />
          <MatrixPaste issues={issues} onPaste={paste} />
        </>
      )}
      <Outcome ranking={ranking} names={names} matrix={matrix} onAnswer={answer} />
    </>
  )
}

/** Of who weighs alone, until the first answer puts it into the ranking. */
function useOwnJudgement(spec: RankingSpec): Judgement {
  const { t } = useTranslation()
  const [own] = useState(() =>
    newJudgement(keysOfSpec(spec), { name: t('rankingWeights.pairwise.own'), role: 'municipality' }),
  )
  return own
}

interface OutcomeProps {
  ranking: OpenRanking
  names: readonly string[]
  matrix: (number | null)[][]
  onAnswer: (pair: readonly [number, number], value: number | null) => void
}

/** What the answers so far come to. */
function Outcome({ ranking, names, matrix, onAnswer }: OutcomeProps) {
  const { t } = useTranslation()
  const { spec } = ranking
  const outcome = useMemo(() => ahp(matrix), [matrix])
  const isAnswered = matrix.some((row, i) => row.some((value, j) => j > i && value !== null))
  if (!isAnswered) return null
  // Said in its own words below the light.
  const others = outcome.findings.filter(({ code }) => !['ahp-inconsistent', 'ahp-too-many-at-once'].includes(code))
  const isInForce = isWeighedByPairs(spec)
  return (
    <>
      {outcome.weights.length > 0 ? (
        <>
          <Consistency ratio={outcome.consistencyRatio} />
          <MendJudgement names={names} matrix={matrix} onAnswer={onAnswer} />
          <WeightBars
            bars={spec.criteria.map(({ key }, at) => ({
              key,
              name: names[at] ?? key,
              share: outcome.weights[at] ?? 0,
            }))}
          />
        </>
      ) : (
        <Notice tone="info">{t('rankingWeights.pairwise.apart')}</Notice>
      )}
      {others.length > 0 && (
        <div className="hint">
          <IssueList issues={others} />
        </div>
      )}
      {!isInForce && outcome.weights.length > 0 && <NotInForce ranking={ranking} />}
      {ranking.canUndo && (
        <div>
          <Button look="quiet" onPress={ranking.undo}>
            {t('rankingWeights.pairwise.undo')}
          </Button>
        </div>
      )}
    </>
  )
}

import type { RankingInputs, RankingResult } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Computing } from '../../ui/ComputedAnswer.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'

/** What has to be known of the data before the order is believed. */
export function DataNotices({ ranking }: { ranking: OpenRanking }) {
  const words = useRankingWords()
  const { state, problem, inputs } = ranking
  return (
    <>
      {state !== null && <Computing state={state} words={words.computing} hasFigures={inputs !== null} />}
      {problem !== null && <ProblemNotice error={problem.error} retry={problem.retry} />}
      <ChangedData ranking={ranking} />
    </>
  )
}

const mostNames = 3

/** Since it was saved: values, new settlements, and those that were closed or taken away. */
function ChangedData({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { locale } = useRankingWords().format
  const { dataChange, isChanged, isSaving, inputs } = ranking
  if (dataChange === null || inputs === null) return null
  const { changed, came, gone } = dataChange
  const named = (names: readonly string[]) =>
    new Intl.ListFormat(locale).format([
      ...names.slice(0, mostNames),
      ...(names.length > mostNames ? [t('priorities.data.others', { count: names.length - mostNames })] : []),
    ])
  const lines = [
    { key: 'changed', names: namesOf(inputs, [...changed.keys()]) },
    { key: 'came', names: came.map(({ name }) => name) },
    { key: 'gone', names: gone.map(({ name }) => name) },
  ] as const
  return (
    <Notice
      tone="info"
      action={
        !isChanged && (
          <Button isDisabled={isSaving} onPress={() => void ranking.save().catch(() => undefined)}>
            {t('priorities.data.recompute')}
          </Button>
        )
      }
    >
      {lines.map(
        ({ key, names }) =>
          names.length > 0 && (
            <p key={key}>{t(`priorities.data.${key}`, { count: names.length, names: named(names) })}</p>
          ),
      )}
    </Notice>
  )
}

const namesOf = ({ settlements: { ids, names } }: RankingInputs, wanted: readonly number[]): string[] =>
  wanted.map((id) => names[ids.indexOf(id)] ?? '')

/** What is odd about data and criteria, in words; open where it leaves nobody in the order. */
export function Findings({ inputs, result }: { inputs: RankingInputs; result: RankingResult }) {
  const { t } = useTranslation()
  const findings = [...inputs.findings, ...result.findings]
  if (findings.length === 0) return null
  return (
    <details className="fold" open={result.ranked === 0}>
      <summary>{t('priorities.findings', { count: findings.length })}</summary>
      <IssueList issues={findings} />
    </details>
  )
}

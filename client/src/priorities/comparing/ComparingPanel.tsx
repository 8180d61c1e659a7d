import { compareRankings } from '@arraigo/shared/priorities/compareRankings.ts'
import { rankingMethods } from '@arraigo/shared/priorities/ranking.schema.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WidthToggle } from '../../app/WidthToggle.tsx'
import { saveText } from '../../platform/saveText.ts'
import { Button } from '../../ui/Button.tsx'
import { Computing } from '../../ui/ComputedAnswer.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { dataChangeBetween } from '../dataChange.ts'
import { ChangeList } from '../editing/ChangeList.tsx'
import { specChanges } from '../editing/specChanges.ts'
import { useRankings } from '../priorities.api.ts'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { ComparedFigures } from './ComparedFigures.tsx'
import type { Compared } from './compared.ts'
import { type ComparedWith, comparedWithFrom, comparedWithText } from './comparedWith.ts'
import './comparing.css'
import { comparisonCsv } from './comparisonCsv.ts'
import { MoversTable } from './MoversTable.tsx'
import { OnlyInOne } from './OnlyInOne.tsx'
import { RankScatter } from './RankScatter.tsx'
import { useMoversPainting } from './useMoversPainting.ts'
import { useOtherRanking } from './useOtherRanking.ts'

/** Two rankings, what is saved and what is edited, or two methods, side by side: who moves and why. */
export function ComparingPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  return (
    <Panel
      title={t('rankingComparison.name')}
      lead={t('rankingComparison.lead')}
      back={{ href: hrefTo(id), label: t('rankingComparison.backTo') }}
      isWide
      actions={
        <span className="comparing-actions">
          <WidthToggle />
          <CopyLink />
        </span>
      }
    >
      <RankingGate id={id}>{(ranking) => <Comparing ranking={ranking} />}</RankingGate>
    </Panel>
  )
}

function Comparing({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { with: text } = useRankingAddress()
  const { id, spec, isChanged, inputs, result, isWaiting } = ranking
  const { method } = spec
  const of = useMemo(() => comparedWithFrom(text, { id, method, isChanged }), [text, id, method, isChanged])
  const other = useOtherRanking(ranking, of)
  const { ranking: before, name, state, isGone } = other
  const after = useMemo(
    () => (inputs === null || result === null || isWaiting ? null : { inputs, spec, result }),
    [inputs, result, spec, isWaiting],
  )
  const comparison = useMemo(
    () => (before === null || after === null ? null : compareRankings(before, after)),
    [before, after],
  )
  const nameOf = (one: ComparedWith) => {
    if (one.kind === 'method') return t('rankingComparison.methods', { method: words.method(one.method) })
    return one.kind === 'saved' ? t('rankingComparison.saved') : (name ?? '')
  }
  return (
    <>
      <WithChoice ranking={ranking} of={of} />
      {isGone && <Notice tone="warning">{t('rankingComparison.gone')}</Notice>}
      {state !== null && <Computing state={state} words={words.computing} hasFigures={comparison !== null} />}
      {!isGone && comparison === null && <Skeleton lines={10} />}
      {before !== null && after !== null && comparison !== null && (
        <Sides
          compared={{
            before,
            after,
            comparison,
            names: {
              before: nameOf(of),
              after:
                of.kind === 'method'
                  ? nameOf({ kind: 'method', method })
                  : isChanged
                    ? t('rankingComparison.here')
                    : ranking.saved.name,
            },
          }}
        />
      )}
    </>
  )
}

function WithChoice({ ranking, of }: { ranking: OpenRanking; of: ComparedWith }) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { choose } = useRankingAddress()
  const rankings = useRankings().data ?? []
  const options = [
    { value: 'saved', label: t('rankingComparison.saved') },
    ...rankingMethods
      .filter((method) => method !== ranking.spec.method)
      .map((method) => ({ value: method, label: t('rankingComparison.methods', { method: words.method(method) }) })),
    ...rankings.filter(({ id }) => id !== ranking.id).map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  return (
    <SelectField
      label={t('rankingComparison.with')}
      value={comparedWithText(of)}
      options={options}
      onChange={(value) => choose({ with: value })}
    />
  )
}

function Sides({ compared }: { compared: Compared }) {
  const { t } = useTranslation()
  useMoversPainting(compared)
  const { comparison, names } = compared
  const { both, places } = comparison
  const isOfSome =
    both > 0 && places.some(({ before, after, move }) => move === null && (before?.rank ?? after?.rank) != null)
  const download = () => saveText(`${t('rankingComparison.name')}.csv`, 'text/csv', comparisonCsv(compared))
  return (
    <>
      <p>{t('rankingComparison.sides', names)}</p>
      {comparison.both === 0 ? (
        <Notice tone="warning">{t('rankingComparison.none')}</Notice>
      ) : (
        <ComparedFigures compared={compared} />
      )}
      {isOfSome && <p className="hint">{t('rankingComparison.amongBoth', { both: comparison.both })}</p>}
      <Differences compared={compared} />
      {comparison.both > 0 && (
        <>
          <Section title={t('rankingComparison.scatter')}>
            <RankScatter compared={compared} />
          </Section>
          <MoversTable compared={compared} />
        </>
      )}
      <OnlyInOne places={comparison.places} />
      <div>
        <Button onPress={download}>{t('rankingComparison.csv')}</Button>
      </div>
    </>
  )
}

function Differences({ compared: { before, after } }: { compared: Compared }) {
  const { t } = useTranslation()
  const data = useMemo(() => dataChangeBetween(before.inputs, after.inputs), [before.inputs, after.inputs])
  const isSame = specChanges(before.spec, after.spec).length === 0
  return (
    <Section title={t('rankingComparison.changes')}>
      {isSame ? <p>{t('rankingComparison.sameSpec')}</p> : <ChangeList from={before.spec} to={after.spec} />}
      <p className="hint">
        {before.inputs.in !== after.inputs.in
          ? t('rankingComparison.otherPlace')
          : data === null
            ? t('rankingComparison.dataSame')
            : t('rankingComparison.data', { count: data.changed.size })}
      </p>
    </Section>
  )
}

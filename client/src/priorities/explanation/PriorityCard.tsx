import { type ExplainedRanking, explainPlace } from '@arraigo/shared/priorities/explainPlace.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { RequestProblem } from '../../platform/request.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { useSavedRanking } from '../priorities.api.ts'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import './explanation.css'
import { initialRanking, lastRanking } from './lastRanking.ts'
import { headlineOf } from './sentences.ts'
import { useExplanationWords } from './useExplanationWords.ts'

/** Place, score and the three criteria that add most. */
export function PriorityCard({ settlementId }: { settlementId: number }) {
  const [path] = useLocation()
  const last = lastRanking(path)
  const { error } = useSavedRanking(last)
  // One that was removed says nothing here.
  const isGone = error instanceof RequestProblem && error.status === 404
  const id = isGone ? initialRanking : last
  return <RankingGate id={id}>{(open) => <OpenedPlace open={open} settlementId={settlementId} />}</RankingGate>
}

function OpenedPlace({ open, settlementId }: { open: OpenRanking; settlementId: number }) {
  const { inputs, spec, prepared, result, isWaiting, problem } = open
  const ranking = useMemo<ExplainedRanking | null>(
    () => (inputs && prepared && result && !isWaiting ? { inputs, spec, prepared, result } : null),
    [inputs, spec, prepared, result, isWaiting],
  )
  if (ranking !== null) return <PlaceInRanking open={open} ranking={ranking} settlementId={settlementId} />
  return problem === null ? <Skeleton lines={5} /> : <ProblemNotice error={problem.error} retry={problem.retry} />
}

interface PlaceInRankingProps {
  open: OpenRanking
  ranking: ExplainedRanking
  settlementId: number
}

function PlaceInRanking({ open: { id, saved }, ranking, settlementId }: PlaceInRankingProps) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const words = useExplanationWords(ranking)
  const place = useMemo(() => explainPlace(ranking, settlementId), [ranking, settlementId])
  const { name } = saved
  if (place === null) return <p className="hint">{t('rankingExplanation.fold.notIn', { name })}</p>
  const first = place.lines.filter(({ points }) => points !== null && points > 0).slice(0, 3)
  return (
    <div className="why-card">
      <p className="hint">{t('rankingExplanation.fold.in', { name })}</p>
      <p>{headlineOf(t, words, place).join(' · ')}</p>
      <ul className="rows">
        {first.map((line) => (
          <li key={line.at} className="row">
            <span className="row-main">
              {words.name(line.key)}
              <span className="hint">{words.rawOf(line)}</span>
            </span>
            <span className="row-figure">{words.signed(line.points ?? 0)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={hrefTo(id, `why/${settlementId}`)}>{t('rankingExplanation.fold.link')}</Link>
      </p>
    </div>
  )
}

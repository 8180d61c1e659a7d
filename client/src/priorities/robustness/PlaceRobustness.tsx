import { shareInTop } from '@arraigo/shared/priorities/robustness/rankAcceptability.ts'
import { weightShares } from '@arraigo/shared/priorities/robustness/weightBounds.ts'
import { weightIntervals } from '@arraigo/shared/priorities/robustness/weightIntervals.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRankingAddress } from '../rankingAddress.ts'
import { computationOf } from '../rankingOf.ts'
import { useRankingWords } from '../useRankingWords.ts'
import { RankHistogram } from './RankHistogram.tsx'
import type { RobustnessDone } from './robustnessRuns.ts'
import type { PlaceStability } from './stability.ts'
import { WeightIntervalBars } from './WeightIntervalBars.tsx'
import { WeightMeans } from './WeightMeans.tsx'

interface PlaceProps {
  id: number
  place: PlaceStability
  done: RobustnessDone
}

/** One settlement: at which ranks it was, what weights put it first, and how far each weight may move. */
export function PlaceRobustness({ id, place, done }: PlaceProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { hrefTo } = useRankingAddress()
  const { robustness } = done
  const { top } = robustness.question
  const { spread, settlementId } = place
  if (spread === null) return null
  const rank = (of: number) => words.rank(of)
  return (
    <div className="place-robustness">
      <h3>{t('robustness.detail.ranks')}</h3>
      <p className="hint">
        {t('robustness.detail.ranksText', {
          from: rank(spread.fifth),
          to: rank(spread.ninetyFifth),
          median: rank(spread.median),
          least: rank(spread.least),
          most: rank(spread.most),
        })}
      </p>
      <RankHistogram ranks={robustness} place={place.place} spread={spread} top={top} />
      <First place={place} done={done} />
      <InTop place={place} done={done} />
      <Intervals place={place} done={done} />
      <Link href={hrefTo(id, `why/${settlementId}`)}>{t('robustness.detail.why')}</Link>
    </div>
  )
}

type PartProps = Omit<PlaceProps, 'id'>

function First({ place: { place }, done }: PartProps) {
  const { t } = useTranslation()
  const { percent } = useRankingWords().format
  const { robustness } = done
  const share = shareInTop(robustness, place, 1)
  const confidence = robustness.confidence[place] as number
  return (
    <>
      <h3>{t('robustness.detail.weightsFirst')}</h3>
      {share === 0 ? (
        <p className="hint">{t('robustness.detail.neverFirst')}</p>
      ) : (
        <>
          <p className="hint">{t('robustness.detail.weightsFirstText', { percent: percent(share, 1) })}</p>
          <WeightMeans done={done} means={robustness.centralWeights} place={place} />
          {robustness.drawn.length > 0 && (
            <p className="hint">{t('robustness.detail.confidence', { percent: percent(confidence) })}</p>
          )}
        </>
      )}
    </>
  )
}

function InTop({ place: { place, shareInTop: share }, done }: PartProps) {
  const { t } = useTranslation()
  const { top } = done.robustness.question
  // The first only: said above. Always: then they are those of all draws.
  if (top === 1 || share === 1) return null
  return (
    <>
      <h3>{t('robustness.detail.weightsTop', { top })}</h3>
      {share === 0 ? (
        <p className="hint">{t('robustness.detail.neverTop', { top })}</p>
      ) : (
        <WeightMeans done={done} means={done.robustness.topWeights} place={place} />
      )}
    </>
  )
}

function Intervals({ place: { row, rank }, done }: PartProps) {
  const { t } = useTranslation()
  const words = useRankingWords()
  const { inputs, spec, robustness } = done
  const { top } = robustness.question
  const intervals = useMemo(() => {
    const prepared = computationOf(inputs, spec)?.prepared ?? null
    return prepared === null ? null : weightIntervals(prepared, weightShares(spec.criteria), row, top)
  }, [inputs, spec, row, top])
  if (intervals === null || rank === null) return null
  const staying = t(rank <= top ? 'robustness.detail.staysIn' : 'robustness.detail.staysOut', { count: top })
  return (
    <>
      <h3>{t('robustness.detail.intervals')}</h3>
      <p className="hint">{t('robustness.detail.intervalsText', { rank: words.rank(rank), top: staying })}</p>
      <WeightIntervalBars done={done} intervals={intervals} staying={staying} />
    </>
  )
}

import './weights.css'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SaveBar } from '../editing/SaveBar.tsx'
import { WeightSliders } from '../editing/WeightSliders.tsx'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { PairwiseSection } from './PairwiseSection.tsx'
import { PointsTable } from './PointsTable.tsx'
import { PeopleSection } from './people/PeopleSection.tsx'
import { WorkshopSection } from './workshop/WorkshopSection.tsx'

const ways = ['sliders', 'points', 'pairwise', 'people'] as const
type Way = (typeof ways)[number]

/** Criteria whose matrix fits beside the map. */
const narrowGrid = 4

/** How much each criterion counts: dragged, typed, or by comparing pairs, alone or with others. */
export function WeightsPanel({ id }: { id: number }) {
  return <RankingGate id={id}>{(ranking) => <WeightsDesk ranking={ranking} />}</RankingGate>
}

function WeightsDesk({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { params, change } = useAddress()
  const { hrefTo } = useRankingAddress()
  const { id, spec, saved } = ranking
  const asked = ways.find((way) => way === params.get('way'))
  const way: Way = asked ?? (spec.weighting === 'pairwise' ? 'pairwise' : 'sliders')
  const isWideGrid = way === 'pairwise' && params.get('pairs') === 'grid' && spec.criteria.length > narrowGrid
  return (
    <Panel
      title={t('rankingWeights.name')}
      lead={t('rankingWeights.lead')}
      back={{ href: hrefTo(id), label: saved.name }}
      footer={<SaveBar ranking={ranking} />}
      isWide={way === 'people' || isWideGrid}
    >
      <OneOf<Way>
        label={t('rankingWeights.way')}
        choices={ways}
        value={way}
        nameOf={(one) => t(`rankingWeights.ways.${one}`)}
        onChange={(one) => change({ way: one }, { replace: true })}
      />
      {spec.weighting === 'points' && spec.judgements.length > 0 && (
        <Notice tone="info">{t('rankingWeights.pointsInForce', { count: spec.judgements.length })}</Notice>
      )}
      {way === 'sliders' && (
        <div className="weights-sliders">
          <WeightSliders ranking={ranking} />
        </div>
      )}
      {way === 'points' && <PointsTable ranking={ranking} />}
      {way === 'pairwise' && <PairwiseSection ranking={ranking} />}
      {way === 'people' && (
        <>
          <PeopleSection ranking={ranking} />
          <WorkshopSection ranking={ranking} />
        </>
      )}
    </Panel>
  )
}

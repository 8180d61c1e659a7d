import type { HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { ComputedAnswer } from '../../ui/ComputedAnswer.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { BasisNote } from '../dashboard/BasisNote.tsx'
import { useHotSpots } from '../demand.api.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { useDemandPlace } from '../useDemandPlace.ts'
import { useDemandWords } from '../useDemandWords.ts'
import { HotSpotActions } from './HotSpotActions.tsx'
import { HotSpotControls } from './HotSpotControls.tsx'
import { HotSpotCounts } from './HotSpotCounts.tsx'
import { HotSpotMeaning } from './HotSpotMeaning.tsx'
import './hotspots.css'
import { StrongestPlaces } from './StrongestPlaces.tsx'
import { useHotSpotsQuery } from './useHotSpotsQuery.ts'

/** Where demand concentrates beyond chance; what is asked is in the address. */
export function HotSpotsPanel() {
  const { t } = useTranslation()
  const { hot, choose, hrefTo } = useDemandAddress()
  const { choice } = useDemandPlace()
  const { computing: words } = useDemandWords()
  const { query, confidence } = useHotSpotsQuery()
  const answer = useHotSpots(query)
  // The page is about them: the map shows them too, and a link says so.
  useEffect(() => {
    if (hot === null) choose({ hot: String(confidence) })
  }, [hot, confidence, choose])
  return (
    <Panel
      title={t('hotspots.title')}
      lead={t('hotspots.lead')}
      back={{ href: hrefTo('/demand', { hot: null }), label: t('hotspots.back') }}
    >
      <div className="hotspots-question">
        <PlaceField collection="zones" choice={choice} isRegional />
        <HotSpotControls confidence={confidence} />
      </div>
      <ComputedAnswer query={answer} words={words} lines={8}>
        {(spots) => (
          <>
            {spots.tests === 0 ? <NothingTested spots={spots} /> : <Tested spots={spots} />}
            <HotSpotMeaning />
            <BasisNote basis={spots.basis} />
          </>
        )}
      </ComputedAnswer>
    </Panel>
  )
}

function NothingTested({ spots }: { spots: HotSpots }) {
  const { t } = useTranslation()
  return (
    <Notice tone="info" title={t('hotspots.reason')}>
      <IssueList issues={spots.warnings} />
    </Notice>
  )
}

function Tested({ spots }: { spots: HotSpots }) {
  const { t } = useTranslation()
  const { confidence } = useHotSpotsQuery()
  return (
    <>
      <HotSpotCounts spots={spots} confidence={confidence} />
      {spots.warnings.length > 0 && (
        <details className="fold">
          <summary>{t('hotspots.care', { count: spots.warnings.length })}</summary>
          <IssueList issues={spots.warnings} />
        </details>
      )}
      <Section title={t('hotspots.strongest')} aside={<HotSpotActions spots={spots} />}>
        <StrongestPlaces spots={spots} confidence={confidence} />
      </Section>
    </>
  )
}

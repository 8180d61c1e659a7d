import { type ExplainedRanking, explainPlace, type PlaceExplanation } from '@arraigo/shared/priorities/explainPlace.ts'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { zoomToIds } from '../../territory/zoomTo.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { AgainstAnother } from './AgainstAnother.tsx'
import './explanation.css'
import { ExplanationPaper } from './ExplanationPaper.tsx'
import { minuteText, originText } from './minuteText.ts'
import { NeighbourButtons } from './NeighbourButtons.tsx'
import { PlaceHead } from './PlaceHead.tsx'
import { RobustnessLine } from './RobustnessLine.tsx'
import { ScoreLines } from './ScoreLines.tsx'
import { UnknownEffects } from './UnknownEffects.tsx'
import { useExplanationWords } from './useExplanationWords.ts'
import { useMarkedPlace } from './useMarkedPlace.ts'
import { WhatWouldChange } from './WhatWouldChange.tsx'

/** Why a settlement has its place, line by line, and what would have to change. */
export function ExplanationPanel({ id, settlementId }: { id: number; settlementId: number }) {
  return <RankingGate id={id}>{(open) => <Explained open={open} settlementId={settlementId} />}</RankingGate>
}

function Explained({ open, settlementId }: { open: OpenRanking; settlementId: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const { inputs, spec, prepared, result, isWaiting, saved } = open
  const ranking = useMemo<ExplainedRanking | null>(
    () => (inputs && prepared && result && !isWaiting ? { inputs, spec, prepared, result } : null),
    [inputs, spec, prepared, result, isWaiting],
  )
  const place = useMemo(() => (ranking === null ? null : explainPlace(ranking, settlementId)), [ranking, settlementId])
  const row = inputs?.settlements.ids.indexOf(settlementId) ?? -1
  const name = inputs?.settlements.names[row]
  return (
    <Panel
      title={name ?? t('rankingExplanation.name')}
      back={{ href: hrefTo(open.id), label: saved.name }}
      lead={inputs?.settlements.comunaNames[row] ?? undefined}
    >
      {ranking === null ? (
        <Skeleton lines={12} />
      ) : place === null ? (
        <Notice tone="info" title={t('rankingExplanation.notHere')} />
      ) : (
        <Explanation open={open} ranking={ranking} place={place} />
      )}
    </Panel>
  )
}

interface ExplanationProps {
  open: OpenRanking
  ranking: ExplainedRanking
  place: PlaceExplanation
}

function Explanation({ open, ranking, place }: ExplanationProps) {
  const { hrefTo, top } = useRankingAddress()
  const { params, change } = useAddress()
  const against = Number(params.get('against'))
  useMarkedPlace(ranking, place)
  const isRanked = place.rank !== null
  return (
    <>
      {isRanked && <NeighbourButtons id={open.id} ranking={ranking} place={place} />}
      <PlaceHead
        ranking={ranking}
        place={place}
        linkTo={(settlementId, text) => <Link href={hrefTo(open.id, `why/${settlementId}`)}>{text}</Link>}
      />
      {isRanked && <RobustnessLine id={open.id} settlementId={place.settlementId} top={top} />}
      <ScoreLines ranking={ranking} place={place} />
      <WhatWouldChange ranking={ranking} place={place} top={top} />
      <UnknownEffects ranking={ranking} place={place} />
      {isRanked && (
        <AgainstAnother
          ranking={ranking}
          place={place}
          against={Number.isSafeInteger(against) && against > 0 && against !== place.settlementId ? against : null}
          onChoose={(settlementId) => change({ against: settlementId }, { replace: true })}
        />
      )}
      <DataActions open={open} ranking={ranking} place={place} />
    </>
  )
}

/** Where a wrong value is put right, and the explanation for elsewhere. */
function DataActions({ open, ranking, place }: ExplanationProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { select } = useSelection()
  const words = useExplanationWords(ranking)
  const show = () => {
    select('settlements', [place.settlementId])
    void zoomToIds('settlements', [place.settlementId])
  }
  const [isPrinting, setPrinting] = useState(false)
  const endPrinting = useCallback(() => setPrinting(false), [])
  const origin = originText(t, words, ranking, {
    name: open.saved.name,
    version: open.saved.version,
    isChanged: open.isChanged,
  })
  const text = minuteText(t, words, ranking, place, origin)
  return (
    <Section title={t('rankingExplanation.data.title')}>
      <p>
        <Link href={href(`/settlements/${place.settlementId}/edit`)}>{t('rankingExplanation.data.correct')}</Link>
      </p>
      <div className="why-actions">
        <Button onPress={show}>
          <Icon name="map" size={18} />
          {t('rankingExplanation.data.show')}
        </Button>
        <Button onPress={() => setPrinting(true)}>
          <Icon name="print" size={18} />
          {t('rankingExplanation.print')}
        </Button>
        <span className="why-copy">
          {t('rankingExplanation.copy')}
          <CopyButton text={text} label={t('rankingExplanation.copy')} />
        </span>
      </div>
      {isPrinting && <ExplanationPaper ranking={ranking} place={place} origin={origin} onDone={endPrinting} />}
    </Section>
  )
}

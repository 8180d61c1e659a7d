import { specIssues } from '@arraigo/shared/priorities/rankSettlements.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ParametersSection } from '../../parameters/ParametersSection.tsx'
import { useAddress } from '../../platform/address.ts'
import { Button } from '../../ui/Button.tsx'
import { IssueList, Notice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { DataNotices } from '../editing/RankingNotices.tsx'
import { SaveBar } from '../editing/SaveBar.tsx'
import { useEditKeys } from '../editing/useEditKeys.ts'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import './criteria.css'
import { CriterionLibrary } from './CriterionLibrary.tsx'
import { CriterionList } from './CriterionList.tsx'
import { CriterionPanel } from './CriterionPanel.tsx'
import { ExclusionsSection } from './ExclusionsSection.tsx'
import { FiltersSection } from './FiltersSection.tsx'
import { MissingSection } from './MissingSection.tsx'
import { OrderEffect } from './OrderEffect.tsx'

/** Which criteria, how each becomes points, and which settlements are ranked at all. `criterion=` opens one of them. */
export function CriteriaPanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const opened = useAddress().params.get('criterion')
  return (
    <RankingGate id={id}>
      {(ranking) =>
        opened !== null ? (
          <CriterionPanel key={opened} ranking={ranking} criterionKey={opened} />
        ) : (
          <Panel
            title={t('rankingCriteria.name')}
            back={{ href: hrefTo(id), label: t('rankingCriteria.backTo') }}
            footer={<CriteriaFoot ranking={ranking} />}
          >
            <p className="lead">{t('rankingCriteria.lead')}</p>
            <DataNotices ranking={ranking} />
            <WhatIsWrong ranking={ranking} />
            <ScoringSection ranking={ranking} />
            <FiltersSection ranking={ranking} />
            <ExclusionsSection ranking={ranking} />
            <MissingSection ranking={ranking} />
            <details className="fold">
              <summary>{t('parameters.title')}</summary>
              <ParametersSection use="priorities" hint={t('rankingCriteria.parametersHint')} />
            </details>
          </Panel>
        )
      }
    </RankingGate>
  )
}

/** What fields cannot say: filters that exclude each other, weights that are all nothing. */
function WhatIsWrong({ ranking: { spec, inputs, isWaiting } }: { ranking: OpenRanking }) {
  const issues = useMemo(() => specIssues(spec, isWaiting ? null : inputs), [spec, inputs, isWaiting])
  if (issues.length === 0) return null
  return (
    <Notice tone="warning">
      <IssueList issues={issues} />
    </Notice>
  )
}

export function CriteriaFoot({ ranking }: { ranking: OpenRanking }) {
  const { undo, redo } = ranking
  useEditKeys({ undo, redo })
  return (
    <div className="criteria-foot">
      <OrderEffect ranking={ranking} />
      <SaveBar ranking={ranking} />
    </div>
  )
}

function ScoringSection({ ranking }: { ranking: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const [isAdding, setIsAdding] = useState(false)
  const { spec, id } = ranking
  return (
    <Section
      title={t('rankingCriteria.scoring')}
      aside={<span className="hint">{t('rankingCriteria.count', { count: spec.criteria.length })}</span>}
    >
      {spec.criteria.length === 0 && <p className="lead">{t('rankingCriteria.none')}</p>}
      <CriterionList ranking={ranking} />
      {spec.weighting === 'pairwise' && <p className="hint">{t('rankingCriteria.pairwiseHint')}</p>}
      <div className="criteria-actions">
        <Button onPress={() => setIsAdding(!isAdding)} aria-expanded={isAdding}>
          {t(isAdding ? 'rankingCriteria.library.close' : 'rankingCriteria.library.open')}
        </Button>
        <Link href={hrefTo(id, 'weights')}>{t('rankingCriteria.weightsLink')}</Link>
      </div>
      {isAdding && <CriterionLibrary ranking={ranking} />}
    </Section>
  )
}

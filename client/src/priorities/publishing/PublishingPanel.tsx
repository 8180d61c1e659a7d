import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RankingGate } from '../RankingGate.tsx'
import { useRankingAddress } from '../rankingAddress.ts'
import type { OpenRanking } from '../useRanking.ts'
import { Checklist } from './Checklist.tsx'
import { FreezeSection } from './FreezeSection.tsx'
import './publishing.css'
import { SealedList } from './SealedList.tsx'
import { VerifyFile } from './VerifyFile.tsx'

/** Freezing, signing, publishing and checking a ranking. */
export function PublishingPanel({ id }: { id: number }) {
  return <RankingGate id={id}>{(open) => <Publishing open={open} />}</RankingGate>
}

function Publishing({ open }: { open: OpenRanking }) {
  const { t } = useTranslation()
  const { hrefTo } = useRankingAddress()
  const [error, setError] = useState<unknown>(null)
  const save = () => {
    setError(null)
    open.save().catch(setError)
  }
  return (
    <Panel
      title={t('publishing.name')}
      lead={t('publishing.lead')}
      back={{ href: hrefTo(open.id), label: open.saved.name }}
    >
      <Checklist open={open} onSave={save} />
      {error !== null && <ProblemNotice error={error} retry={save} />}
      <FreezeSection open={open} />
      <SealedList open={open} />
      <VerifyFile />
    </Panel>
  )
}

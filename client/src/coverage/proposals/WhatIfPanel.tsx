import './proposals.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import { GoneNotice, ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { ProposalList } from './ProposalList.tsx'
import { useProposal } from './proposals.api.ts'
import { proposing, useProposing } from './proposing.state.ts'
import { WorkDesk } from './WorkDesk.tsx'

/** Something that is not there yet, put on the map, and whom it would reach. `proposal=12` opens a saved one. */
export function WhatIfPanel() {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  const { work } = useProposing()
  const id = useProposalId()
  const saved = useProposal(id)
  const isGone = saved.error instanceof RequestProblem && saved.error.status === 404
  useEffect(() => {
    if (id === null) void proposing.open(null)
    else if (saved.data !== undefined) void proposing.open(saved.data)
  }, [id, saved.data])
  const isOpen = work !== null && work.proposalId === id
  return (
    <Panel
      title={t('proposals.title')}
      lead={t('proposals.lead')}
      back={{ href: hrefTo('/coverage'), label: t('proposals.back') }}
    >
      {isGone ? (
        <GoneNotice text={t('proposals.list.gone')} />
      ) : isOpen ? (
        <WorkDesk work={work} stored={saved.data ?? null} />
      ) : saved.isError ? (
        <ProblemNotice error={saved.error} retry={() => saved.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      <ProposalList openId={id} />
    </Panel>
  )
}

function useProposalId(): number | null {
  const { params } = useAddress()
  const text = params.get('proposal')
  return /^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : null
}

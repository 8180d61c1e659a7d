import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { offerUndo } from '../../settlements/editor/undo.state.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { useCoverageAddress } from '../coverageAddress.ts'
import { proposalsKey, removeProposal, restoreProposal, useProposals } from './proposals.api.ts'

/** What was saved, by anybody: opened by its link, removed with a way back. */
export function ProposalList({ openId }: { openId: number | null }) {
  const { t } = useTranslation()
  const query = useProposals()
  const remove = useRemove(openId)
  return (
    <Section title={t('proposals.list.title')}>
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      <Loaded query={query} lines={2}>
        {(proposals) =>
          proposals.length === 0 ? (
            <p className="hint">{t('proposals.list.none')}</p>
          ) : (
            <ul className="rows">
              {proposals.map((proposal) => (
                <li key={proposal.id}>
                  <ProposalRow
                    proposal={proposal}
                    isOpen={proposal.id === openId}
                    onRemove={() => remove.mutate(proposal)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

interface ProposalRowProps {
  proposal: Proposal
  isOpen: boolean
  onRemove: () => void
}

function ProposalRow({ proposal: { id, name, elements, validFrom }, isOpen, onRemove }: ProposalRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { hrefTo } = useCoverageAddress()
  return (
    <div className="chosen-row">
      <Link
        href={hrefTo('/coverage/what-if', { proposal: id })}
        className="row"
        aria-current={isOpen}
        aria-label={t('proposals.list.open', { name })}
      >
        <span className="row-main">
          {name}
          <span className="hint">
            {t('proposals.list.summary', { count: elements.length })} · {format.dateTime(validFrom)}
          </span>
        </span>
      </Link>
      <Button look="icon" aria-label={t('proposals.list.remove', { name })} onPress={onRemove}>
        <Icon name="remove" size={18} />
      </Button>
    </div>
  )
}

function useRemove(openId: number | null) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { change } = useAddress()
  const refresh = () => client.invalidateQueries({ queryKey: proposalsKey, exact: true })
  return useMutation({
    mutationFn: removeProposal,
    onSuccess: (removed) => {
      const { id, name } = removed
      if (id === openId) change({ proposal: null }, { replace: true })
      offerUndo({
        text: t('proposals.list.removed', { name }),
        undo: async () => {
          await restoreProposal(removed)
          await refresh()
        },
      })
      return refresh()
    },
    onError: refresh,
  })
}

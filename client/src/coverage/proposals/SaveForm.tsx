import type { Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { createProposal, loadProposal, proposalsKey, updateProposal } from './proposals.api.ts'
import { proposing, useProposing } from './proposing.state.ts'
import { hasChanges, proposalOf, type Work } from './work.ts'

/** Under a name, with a link that shows it elsewhere. Until then the browser keeps it. */
export function SaveForm({ work, stored }: { work: Work; stored: Proposal | null }) {
  const { t } = useTranslation()
  const { change } = useAddress()
  const { isKept } = useProposing()
  const save = useSaveWork()
  const isChanged = hasChanges(work)
  const canSave = isChanged && work.name.trim() !== '' && work.elements.length > 0 && !save.isPending
  const isConflict = save.error instanceof RequestProblem && save.error.status === 412
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canSave) save.mutate({ work, over: null })
  }
  return (
    <Section
      title={t('proposals.save.title')}
      aside={
        <span className="hint" role="status">
          {isChanged ? t(isKept ? 'proposals.save.changed' : 'proposals.save.notKept') : t('proposals.save.saved')}
        </span>
      }
    >
      <form onSubmit={submit} className="proposed-form">
        <TextInput
          label={t('proposals.save.name')}
          maxLength={200}
          value={work.name}
          onChange={(name) => proposing.write({ name })}
        />
        <TextInput
          label={t('proposals.save.note')}
          maxLength={5000}
          value={work.note}
          onChange={(note) => proposing.write({ note })}
        />
        {isConflict ? (
          <Conflict work={work} onOver={(version) => save.mutate({ work, over: version })} onTheirs={save.reset} />
        ) : (
          save.error !== null && <ProblemNotice error={save.error} />
        )}
        <div className="proposed-actions">
          <Button type="submit" look="primary" isDisabled={!canSave}>
            {t(work.proposalId === null ? 'proposals.save.save' : 'proposals.save.update')}
          </Button>
          {isChanged && work.saved !== null && stored !== null && (
            <Button onPress={() => proposing.drop(stored)}>{t('proposals.save.drop')}</Button>
          )}
          {work.proposalId !== null && !isChanged && (
            <>
              <CopyLink />
              <Button look="quiet" onPress={() => change({ proposal: null })}>
                {t('proposals.save.new')}
              </Button>
            </>
          )}
        </div>
      </form>
    </Section>
  )
}

interface Saving {
  work: Work
  /** Version to write over, where somebody else saved meanwhile and that was seen. */
  over: number | null
}

function useSaveWork() {
  const client = useQueryClient()
  const { change } = useAddress()
  return useMutation({
    mutationFn: ({ work, over }: Saving) =>
      work.proposalId === null || work.version === null
        ? createProposal(proposalOf(work))
        : updateProposal(work.proposalId, over ?? work.version, proposalOf(work)),
    onSuccess: (proposal) => {
      client.setQueryData([...proposalsKey, proposal.id], proposal)
      proposing.saved(proposal)
      change({ proposal: proposal.id }, { replace: true })
      return client.invalidateQueries({ queryKey: proposalsKey, exact: true })
    },
  })
}

interface ConflictProps {
  work: Work
  onOver: (version: number) => void
  onTheirs: () => void
}

/** Somebody else saved it meanwhile: theirs is kept in the history of the server either way, one of the two is shown. */
function Conflict({ work, onOver, onTheirs }: ConflictProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const withTheirs = async (then: (theirs: Proposal) => unknown) => {
    setIsBusy(true)
    await loadProposal(work.proposalId ?? 0).then(then, () => undefined)
    setIsBusy(false)
  }
  const take = async (theirs: Proposal) => {
    await proposing.drop(theirs)
    client.setQueryData([...proposalsKey, theirs.id], theirs)
    onTheirs()
  }
  return (
    <Notice tone="warning" title={t('proposals.save.conflict', { version: String((work.version ?? 0) + 1) })}>
      <div className="proposed-actions">
        <Button isDisabled={isBusy} onPress={() => withTheirs(({ version }) => onOver(version))}>
          {t('proposals.save.keepMine')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => withTheirs(take)}>
          {t('proposals.save.takeTheirs')}
        </Button>
      </div>
    </Notice>
  )
}

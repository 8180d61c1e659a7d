import type { SiteProposal } from '@arraigo/shared/plans/site.schema.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/fields.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { AmountField } from '../building/AmountField.tsx'
import { usePlanProgrammes } from '../plans.api.ts'
import { SiteChecklist } from './SiteChecklist.tsx'
import { SiteRowText } from './SiteRow.tsx'
import { useAddSite } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { useSiteWords } from './useSiteWords.ts'

interface ProposalEntryProps {
  proposal: SiteProposal
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onDone: () => void
}

/** One proposal: opened it shows its checklist, and becomes a site or is put aside. */
export function ProposalEntry({ proposal, isOpen, onOpen, onDone }: ProposalEntryProps) {
  const { t } = useTranslation()
  const words = useSiteWords()
  const { site, population } = proposal
  return (
    <>
      <button type="button" className="row" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <SiteRowText site={site} />
      </button>
      {isOpen && (
        <div className="site-proposal">
          <p className="hint">
            {t('sites.proposals.people', { count: population, people: words.format.number(population) })}
          </p>
          <AcceptForm proposal={proposal} onDone={onDone} />
          <SiteChecklist checks={site.checks} />
        </div>
      )}
    </>
  )
}

/** What fits on a whole block is more than one project: at first as many families as one project may have. */
function AcceptForm({ proposal: { site }, onDone }: { proposal: SiteProposal; onDone: () => void }) {
  const { t } = useTranslation()
  const { programme } = useSiteProgramme()
  const most = usePlanProgrammes().data?.find(({ code }) => code === programme)?.maxFamilies ?? null
  const [name, setName] = useState(site.name)
  const [capacity, setCapacity] = useState<number | null>(
    site.capacityFamilies === null ? null : Math.min(site.capacityFamilies, most ?? site.capacityFamilies),
  )
  const [reason, setReason] = useState<string | null>(null)
  const add = useAddSite()
  const send = (status: 'candidate' | 'discarded') =>
    add.mutate(
      {
        name,
        fromBlock: site.id,
        capacityFamilies: capacity,
        status,
        ...(status === 'discarded' && { statusReason: reason }),
      },
      { onSuccess: onDone },
    )
  return (
    <div className="site-form">
      {add.isError && <ProblemNotice error={add.error} />}
      {reason === null ? (
        <>
          <TextInput label={t('sites.fields.name')} value={name} maxLength={200} onChange={setName} />
          <AmountField
            label={t('sites.fields.capacity')}
            unit={t('sites.unit.families')}
            hint={most === null ? undefined : t('sites.proposals.capacityHint', { most })}
            isOptional
            isWhole
            least={1}
            most={100_000}
            value={capacity}
            onChange={setCapacity}
          />
          <div className="site-actions">
            <Button look="primary" isDisabled={add.isPending || name.trim() === ''} onPress={() => send('candidate')}>
              {t('sites.proposals.accept')}
            </Button>
            <Button onPress={() => setReason('')}>{t('sites.proposals.discard')}</Button>
          </div>
        </>
      ) : (
        <>
          <TextInput
            label={t('sites.fields.reason')}
            value={reason}
            maxLength={500}
            onChange={setReason}
            hint={t('sites.proposals.discardHint')}
          />
          <div className="site-actions">
            <Button isDisabled={add.isPending || reason.trim() === ''} onPress={() => send('discarded')}>
              {t('sites.proposals.discard')}
            </Button>
            <Button look="quiet" onPress={() => setReason(null)}>
              {t('sites.proposals.keep')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

import { regionOfComuna } from '@arraigo/shared/territory/codes.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { boundsOf, stage, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { regionalPlace } from '../../territory/chosenPlace.ts'
import { useCollection } from '../../territory/collections.api.ts'
import { useChosenPlace } from '../../territory/useChosenPlace.ts'
import { useComunas } from '../../territory/useComunas.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { AmountField } from '../building/AmountField.tsx'
import { codeOf } from './codeOf.ts'
import { ProgrammeField } from './ProgrammeField.tsx'
import { ProposalEntry } from './ProposalEntry.tsx'
import { useSiteRules } from './sites.api.ts'
import { type Search, useProposals } from './useProposals.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { useSiteWords } from './useSiteWords.ts'

/** Almost empty blocks that may be sites: looked for comuna by comuna, shown on the map, accepted one by one. */
export function ProposalsPanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { along } = useSiteProgramme()
  const proposals = useProposals()
  const [open, setOpen] = useState<number | null>(null)
  useProposalsOnMap(proposals.search, open, setOpen)
  return (
    <Panel
      title={t('sites.proposals.name')}
      lead={t('sites.proposals.lead')}
      back={{ href: href('/plans/sites', along), label: t('sites.name') }}
    >
      <SearchForm {...proposals} />
      {proposals.search !== null && (
        <Found search={proposals.search} open={open} onOpen={setOpen} onDrop={proposals.drop} />
      )}
    </Panel>
  )
}

function SearchForm({ search, start, stop }: ReturnType<typeof useProposals>) {
  const { t } = useTranslation()
  const choice = useChosenPlace('blocks')
  const rows = useCollection('blocks')?.regions
  const settlements = useCollection('settlements')?.regions
  const place = regionalPlace(choice.place, rows, settlements)
  const code = codeOf(place)
  const comunas = useComunas().filter((comuna) => code !== null && comuna.code.startsWith(code))
  const { programme } = useSiteProgramme()
  const rules = useSiteRules().data
  const usual = (rule: string) => rules?.find((one) => one.rule === rule && one.programme === null)?.limit ?? null
  const [asked, setAsked] = useState<{ minAreaM2?: number; maxPeoplePerHa?: number; maxSlopeDeg?: number }>({})
  const isGoing = search !== null && search.comuna !== null
  if (rows !== undefined && Object.keys(rows).length === 0) return <p>{t('sites.proposals.noBlocks')}</p>
  return (
    <div className="site-form">
      <PlaceField collection="blocks" choice={{ ...choice, place }} isRegional />
      <ProgrammeField />
      <div className="pair">
        <AmountField
          label={t('sites.proposals.minArea')}
          unit="m²"
          least={100}
          most={1e8}
          value={asked.minAreaM2 ?? usual('proposal-area')}
          onChange={(minAreaM2) => minAreaM2 !== null && setAsked({ ...asked, minAreaM2 })}
        />
        <AmountField
          label={t('sites.proposals.maxPeople')}
          unit={t('sites.unit.peoplePerHa')}
          most={100}
          value={asked.maxPeoplePerHa ?? usual('empty')}
          onChange={(maxPeoplePerHa) => maxPeoplePerHa !== null && setAsked({ ...asked, maxPeoplePerHa })}
        />
      </div>
      <AmountField
        label={t('sites.proposals.maxSlope')}
        unit="°"
        most={60}
        value={asked.maxSlopeDeg ?? usual('slope')}
        onChange={(maxSlopeDeg) => maxSlopeDeg !== null && setAsked({ ...asked, maxSlopeDeg })}
      />
      {isGoing ? (
        <Progress
          label={t('sites.proposals.going', { comuna: search.comuna, region: regionOfComuna(code ?? '') })}
          share={search.of === 0 ? null : search.done / search.of}
          cancel={stop}
        />
      ) : (
        <Button
          look="primary"
          isDisabled={comunas.length === 0}
          onPress={() => void start(comunas, { programme, ...asked })}
        >
          {t('sites.proposals.search')}
        </Button>
      )}
    </div>
  )
}

interface FoundProps {
  search: Search
  open: number | null
  onOpen: (id: number | null) => void
  onDrop: (id: number) => void
}

function Found({ search, open, onOpen, onDrop }: FoundProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const words = useSiteWords()
  const { proposals, left, findings, error, considered } = search
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <p className="site-drawn" role="status">
        {t('sites.proposals.found', { count: proposals.length, considered: words.format.number(considered) })}
      </p>
      {findings.map((finding) => (
        <p key={finding.code} className="hint">
          {words.said(finding)}
        </p>
      ))}
      {considered === 0 && search.comuna === null && (
        <Link href={href('/data')} className="button button-plain">
          {t('sites.proposals.import')}
        </Link>
      )}
      {left.length > 0 && (
        <details className="fold">
          <summary>{t('sites.proposals.left')}</summary>
          <ul>
            {left.map((one) => (
              <li key={one.code}>{words.said(one)}</li>
            ))}
          </ul>
        </details>
      )}
      <ul className="rows">
        {proposals.slice(0, mostListed).map((proposal) => (
          <li key={proposal.site.id}>
            <ProposalEntry
              proposal={proposal}
              isOpen={open === proposal.site.id}
              onOpen={(isOpen) => onOpen(isOpen ? proposal.site.id : null)}
              onDone={() => onDrop(proposal.site.id)}
            />
          </li>
        ))}
      </ul>
      {proposals.length > mostListed && <p className="hint">{t('sites.proposals.more', { count: mostListed })}</p>}
    </>
  )
}

const mostListed = 60

/** All of them on the map, looked at when the search ends; the one that is open, when it is opened. */
function useProposalsOnMap(search: Search | null, open: number | null, onPick: (id: number) => void): void {
  const proposals = search?.proposals
  const isDone = search !== null && search.comuna === null
  const overlay = useMemo(
    () =>
      proposals === undefined || proposals.length === 0
        ? null
        : {
            kind: 'preview' as const,
            data: {
              type: 'FeatureCollection' as const,
              features: proposals.map(({ site, boundary }) => ({
                type: 'Feature' as const,
                properties: { id: site.id, name: site.name },
                geometry: boundary,
              })),
            },
            selected: open,
            onPick: (id: string | number) => onPick(Number(id)),
          },
    [proposals, open, onPick],
  )
  useOverlay('proposals', overlay)
  const features = overlay?.data.features
  useLookAt(isDone && open === null ? features : undefined, 14)
  const one = useMemo(() => features?.filter(({ properties }) => properties.id === open), [features, open])
  useLookAt(open === null ? undefined : one, 16)
}

function useLookAt(features: GeoJSON.Feature[] | undefined, maxZoom: number): void {
  const bounds = features === undefined ? null : boundsOf(features)
  const key = bounds?.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which bounds they are
  useMemo(() => {
    if (bounds !== null) queueMicrotask(() => stage.lookAt({ bounds, maxZoom }))
  }, [key])
}

import type { PlanSite, SiteList } from '@arraigo/shared/plans/site.schema.ts'
import { fitnesses, fitnessOf } from '@arraigo/shared/plans/siteFitness.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { PlaceField } from '../../app/workspaces/PlaceField.tsx'
import { useAddress } from '../../platform/address.ts'
import { useChosenPlace } from '../../territory/useChosenPlace.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { OneOf } from '../../ui/OneOf.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { codeOf } from './codeOf.ts'
import { ProgrammeField } from './ProgrammeField.tsx'
import { SiteRowText } from './SiteRow.tsx'
import { useSites } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { useSitesOnMap } from './useSitesOnMap.ts'
import { useSiteWords } from './useSiteWords.ts'

/** Sites of a place against a programme's rules, the fittest first; painted on the map by whether they can be used. */
export function SiteListPanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const choice = useChosenPlace('sites')
  const { programme, along } = useSiteProgramme()
  const sites = useSites(codeOf(choice.place), programme)
  useSitesOnMap(sites.data?.sites ?? null)
  useOpenPicked()
  return (
    <Panel
      title={t('sites.name')}
      lead={t('sites.lead')}
      back={{ href: href('/plans'), label: t('plans.back') }}
      footer={
        <>
          <Link href={href('/plans/sites/proposals', along)} className="button button-primary">
            {t('sites.findProposals')}
          </Link>
          <Link href={href('/plans/sites/new', along)} className="button button-plain">
            {t('sites.draw')}
          </Link>
        </>
      }
    >
      <PlaceField collection="settlements" choice={choice} isRegional />
      <ProgrammeField />
      <Link href={href('/plans/sites/rules', along)} className="row row-link">
        <span className="row-main">
          {t('sites.rulesTitle')}
          <span className="hint">{t('sites.rulesText')}</span>
        </span>
        <Icon name="forward" size={16} />
      </Link>
      {sites.isPending && <Progress label={t('sites.measuring')} share={null} />}
      <Loaded query={sites} lines={12}>
        {(list) => <Sites list={list} />}
      </Loaded>
    </Panel>
  )
}

/** A click on the map opens the checklist. */
function useOpenPicked(): void {
  const { params, go } = useAddress()
  const { along } = useSiteProgramme()
  const picked = /^sites:(\d+)$/.exec(params.get('sel') ?? '')?.[1]
  useEffect(() => {
    if (picked !== undefined) go(`/plans/sites/${picked}`, along)
  }, [picked, go, along])
}

const filters = ['all', ...fitnesses] as const
type Filter = (typeof filters)[number]

function Sites({ list: { sites, findings, discarded } }: { list: SiteList }) {
  const { t } = useTranslation()
  const words = useSiteWords()
  const [filter, setFilter] = useState<Filter>('all')
  const count = (of: Filter) => (of === 'all' ? sites : sites.filter((site) => fitnessOf(site) === of)).length
  const shown = filter === 'all' ? sites : sites.filter((site) => fitnessOf(site) === filter)
  return (
    <>
      {findings.map((finding) => (
        <p key={finding.code} className="hint">
          {words.said(finding)}
        </p>
      ))}
      {sites.length > 0 && (
        <OneOf
          label={t('sites.filter')}
          choices={filters}
          value={filter}
          nameOf={(of) => `${t(`sites.filters.${of}`)} ${count(of)}`}
          onChange={setFilter}
        />
      )}
      <ul className="rows">
        {shown.map((site) => (
          <SiteRow key={site.id} site={site} />
        ))}
      </ul>
      {discarded.length > 0 && <Discarded sites={discarded} />}
    </>
  )
}

function SiteRow({ site }: { site: PlanSite }) {
  const { href } = useAddress()
  const { along } = useSiteProgramme()
  return (
    <li>
      <Link href={href(`/plans/sites/${site.id}`, along)} className="row">
        <SiteRowText site={site} />
      </Link>
    </li>
  )
}

function Discarded({ sites }: { sites: SiteList['discarded'] }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { along } = useSiteProgramme()
  return (
    <details className="fold">
      <summary>{t('sites.discarded', { count: sites.length })}</summary>
      <ul className="rows">
        {sites.map(({ id, name, reason }) => (
          <li key={id}>
            <Link href={href(`/plans/sites/${id}`, along)} className="row">
              <span className="row-main">
                {name}
                <span className="hint">{reason}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

import type { Site } from '@arraigo/shared/plans/site.schema.ts'
import { fitnessOf } from '@arraigo/shared/plans/siteFitness.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../platform/address.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Panel, Section } from '../../ui/Panel.tsx'
import { FitnessMark } from './FitnessMark.tsx'
import { ProgrammeField } from './ProgrammeField.tsx'
import { SiteChecklist } from './SiteChecklist.tsx'
import { useRemoveSite, useSite } from './sites.api.ts'
import { useSiteProgramme } from './useSiteProgramme.ts'
import { useSiteBoundary } from './useSitesOnMap.ts'
import { type OriginName, useSiteWords } from './useSiteWords.ts'

/** One site: its figures, and every rule it is held against. */
export function SitePanel({ id }: { id: number }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { programme, along } = useSiteProgramme()
  const site = useSite(id, programme)
  useSiteBoundary(id, site.data?.boundary ?? null)
  return (
    <Panel
      title={site.data?.name ?? t('sites.one')}
      back={{ href: href('/plans/sites', along), label: t('sites.name') }}
      footer={
        site.data && (
          <>
            <Link href={href(`/plans/sites/${id}/edit`, along)} className="button button-primary">
              {t('sites.edit')}
            </Link>
            <RemoveSite site={site.data} />
          </>
        )
      }
    >
      <Loaded query={site} lines={12} gone={t('sites.gone')}>
        {(known) => <SiteBody site={known} />}
      </Loaded>
    </Panel>
  )
}

function SiteBody({ site }: { site: Site }) {
  const { t } = useTranslation()
  const words = useSiteWords()
  const facts: [string, string | null][] = [
    [t('sites.fields.comuna'), site.comunaName],
    [t('sites.fields.capacity'), words.capacity(site)],
    [t('sites.fields.area'), words.format.areaHa(site.areaM2)],
    [t('sites.fields.landCost'), words.landCost(site)],
    [t('sites.fields.works'), site.worksUfPerFamily == null ? null : words.format.uf(site.worksUfPerFamily)],
    [t('sites.fields.owner'), site.owner],
    [t('sites.fields.study'), site.study === null ? null : [site.study, site.studyYear].filter(Boolean).join(', ')],
    [t('sites.fields.score'), words.score(site.score)],
    [
      t('sites.fields.origin'),
      `${t(`sites.origins.${site.origin as OriginName}`)}, ${words.format.date(site.validFrom)}`,
    ],
  ]
  return (
    <>
      <p className="site-verdict">
        <FitnessMark fitness={fitnessOf(site)} /> {t(`sites.verdicts.${fitnessOf(site)}`)}
      </p>
      {site.status === 'discarded' && (
        <Notice tone="info" title={t('sites.isDiscarded')}>
          <p>{site.statusReason}</p>
        </Notice>
      )}
      <dl className="site-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="quiet">{t('sites.unknown')}</span>}</dd>
          </div>
        ))}
      </dl>
      {site.note !== null && <p>{site.note}</p>}
      {site.usedBy.length > 0 && (
        <p className="hint">{t('sites.usedBy', { plans: site.usedBy.map(({ name }) => name).join(', ') })}</p>
      )}
      <Section title={t('sites.checklist')}>
        <ProgrammeField />
        <SiteChecklist checks={site.checks} />
      </Section>
    </>
  )
}

function RemoveSite({ site }: { site: Site }) {
  const { t } = useTranslation()
  const { go } = useAddress()
  const { along } = useSiteProgramme()
  const remove = useRemoveSite()
  if (remove.isError) return <ProblemNotice error={remove.error} />
  return (
    <ConfirmButton
      label={t('sites.remove')}
      title={t('sites.removeTitle', { name: site.name })}
      text={t('sites.removeText')}
      action={t('sites.remove')}
      onConfirm={() => remove.mutate(site, { onSuccess: () => go('/plans/sites', along) })}
    />
  )
}

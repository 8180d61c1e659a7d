import type { PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../../platform/address.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { OneOf } from '../../../ui/OneOf.tsx'
import { usePlanProgrammes } from '../../plans.api.ts'
import { useSites } from '../../sites/sites.api.ts'
import { AmountField } from '../AmountField.tsx'
import { BuilderFold } from '../BuilderFold.tsx'
import type { Desk } from '../useDesk.ts'

const ways = ['all', 'some'] as const

/** Where those who move go: on which land, how far, in projects of which size. */
export function ProgrammeSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { building, words } = desk
  const { spec, change } = building
  const programmes = usePlanProgrammes().data ?? []
  const programme = programmes.find(({ code }) => code === spec.programme)
  const { maxDistanceKm } = spec.sites
  return (
    <BuilderFold
      desk={desk}
      title={t('building.programme.title')}
      says={t('building.programme.says', {
        programme: programme?.name ?? spec.programme,
        km: words.format.number(maxDistanceKm, 1),
      })}
      keys={['programme', 'sites']}
    >
      <SelectField
        label={t('building.programme.label')}
        value={spec.programme}
        options={
          programme === undefined
            ? [{ value: spec.programme, label: spec.programme }, ...programmes.map(toOption)]
            : programmes.map(toOption)
        }
        onChange={(code) => change({ programme: code })}
        hint={programme && <Rules programme={programme} />}
      />
      <AmountField
        label={t('building.programme.distance')}
        hint={t('building.programme.distanceHint')}
        unit="km"
        least={0.1}
        most={500}
        value={maxDistanceKm}
        onChange={(km) => km !== null && change({ sites: { ...spec.sites, maxDistanceKm: km } })}
      />
      <SiteChoices spec={spec} onChange={(chosen) => change({ sites: { ...spec.sites, ids: chosen } })} />
    </BuilderFold>
  )
}

const toOption = ({ code, name }: PlanProgramme) => ({ value: code, label: name })

function Rules({ programme }: { programme: PlanProgramme }) {
  const { t } = useTranslation()
  const { minFamilies, maxFamilies } = programme
  return t('building.programme.group', {
    min: minFamilies ?? t('building.programme.noLimit'),
    max: maxFamilies ?? t('building.programme.noLimit'),
  })
}

interface SiteChoicesProps {
  spec: PlanSpec
  onChange: (ids: number[] | null) => void
}

function SiteChoices({ spec, onChange }: SiteChoicesProps) {
  const { ids } = spec.sites
  const { t } = useTranslation()
  const { href } = useAddress()
  const { places, programme } = spec
  // Of several places all candidates are offered: those too far from any settlement are not used anyway.
  const [place = null] = places.length === 1 ? places : []
  const usable = useSites(place, programme).data?.sites.filter(({ isUsable }) => isUsable)
  // Not known yet is not none: nothing can be chosen before.
  if (usable === undefined) return <p className="hint">{t('building.sites.waiting')}</p>
  return (
    <>
      <OneOf
        label={t('building.sites.which')}
        choices={ways}
        value={ids === null ? 'all' : 'some'}
        nameOf={(way) => t(`building.sites.${way}`)}
        onChange={(way) => onChange(way === 'all' ? null : usable.map(({ id }) => id))}
      />
      <p className="hint">
        {t('building.sites.usable', { count: usable.length })}{' '}
        <Link href={href('/plans/sites')}>{t('building.sites.open')}</Link>
      </p>
      {ids !== null &&
        usable.map((site) => (
          <label key={site.id} className="check">
            <input
              type="checkbox"
              checked={ids.includes(site.id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...ids, site.id].sort((a, b) => a - b) : ids.filter((id) => id !== site.id))
              }
            />
            <SiteName site={site} />
          </label>
        ))}
    </>
  )
}

function SiteName({ site: { name, comunaName, capacityFamilies } }: { site: PlanSite }) {
  const { t } = useTranslation()
  return (
    <span>
      {name}{' '}
      <span className="hint">
        {t('building.sites.about', { comuna: comunaName ?? '–', count: capacityFamilies ?? 0 })}
      </span>
    </span>
  )
}

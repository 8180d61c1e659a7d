import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../../../platform/address.ts'
import { usePackages } from '../../plans.api.ts'
import { BuilderFold } from '../BuilderFold.tsx'
import { PackageChoices } from '../PackageChoices.tsx'
import type { Desk } from '../useDesk.ts'

/** What can be offered to a settlement. */
export function PackagesSection({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { spec, change } = desk.building
  const all = usePackages().data
  return (
    <BuilderFold
      desk={desk}
      title={t('building.packages.title')}
      says={
        all === undefined
          ? t('building.packages.count', { count: spec.packages.length })
          : t('building.packages.of', { count: spec.packages.length, all: all.length })
      }
      keys={['packages']}
    >
      <PackageChoices
        chosen={spec.packages}
        // One at least: a plan that offers nothing is none.
        onChange={(packages) => packages.length > 0 && change({ packages })}
      />
      {spec.packages.length === 1 && <p className="hint">{t('building.packages.one')}</p>}
      <Link href={href('/plans/packages')}>{t('building.packages.catalogue')}</Link>
    </BuilderFold>
  )
}

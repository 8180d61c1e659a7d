import './catalogue.css'
import type { DatedPackage } from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { CostExample } from './CostExample.tsx'
import { CostRules } from './CostRules.tsx'
import { useCostRules, useDatedPackages } from './catalogue.api.ts'
import { PackageList } from './PackageList.tsx'
import { Programmes } from './Programmes.tsx'
import { byKind } from './shownKinds.ts'

/** What plans can offer, what it costs where, and the rules of the funds: all to be read, and changed. */
export function CataloguePanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const packages = useDatedPackages()
  return (
    <Panel
      title={t('catalogue.name')}
      lead={t('catalogue.lead')}
      back={{ href: href('/plans'), label: t('plans.back') }}
      isWide
    >
      <Loaded query={packages} lines={12}>
        {(all) => <Offered packages={byKind(all)} />}
      </Loaded>
      <Programmes />
    </Panel>
  )
}

function Offered({ packages }: { packages: readonly DatedPackage[] }) {
  const rules = useCostRules()
  return (
    <>
      <PackageList packages={packages} />
      <Loaded query={rules} lines={8}>
        {(known) => (
          <>
            <CostRules packages={packages} rules={known} />
            <CostExample packages={packages} rules={known} />
          </>
        )}
      </Loaded>
    </>
  )
}

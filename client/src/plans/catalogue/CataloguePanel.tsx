import './catalogue.css'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { CostExample } from './CostExample.tsx'
import { CostRules } from './CostRules.tsx'
import { useCostRules, useDatedPackages } from './catalogue.api.ts'
import { PackageList } from './PackageList.tsx'
import { Programmes } from './Programmes.tsx'

/** What plans can offer, what it costs where, and the rules of the funds: all to be read, and changed. */
export function CataloguePanel() {
  const { t } = useTranslation()
  const { href } = useAddress()
  const packages = useDatedPackages()
  const rules = useCostRules()
  return (
    <Panel
      title={t('catalogue.name')}
      lead={t('catalogue.lead')}
      back={{ href: href('/plans'), label: t('plans.back') }}
      isWide
    >
      <Loaded query={packages} lines={12}>
        {(all) => (
          <>
            <PackageList packages={all} />
            <Loaded query={rules} lines={8}>
              {(known) => (
                <>
                  <CostRules packages={all} rules={known} />
                  <CostExample packages={all} rules={known} />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
      <Programmes />
    </Panel>
  )
}

import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ComputedAnswer } from '../ComputedAnswer.tsx'
import '../coverage.css'
import { useCoverageAddress } from '../coverageAddress.ts'
import { ReachForm } from './ReachForm.tsx'
import { ReachResult } from './ReachResult.tsx'
import { reachFrom } from './reachAddress.ts'
import './siting.css'
import { useReach } from './siting.api.ts'
import { useReachOnMap } from './useReachOnMap.ts'

/** How far one walks along the streets; start and limits are in the address. */
export function ReachPanel() {
  const { t } = useTranslation()
  const { params } = useAddress()
  const { hrefTo } = useCoverageAddress()
  const view = reachFrom(params)
  const query = useReach(view)
  const answer = view.start === null ? null : (query.data?.answer ?? null)
  useReachOnMap(answer)
  return (
    <Panel
      title={t('reach.title')}
      lead={t('reach.lead')}
      back={{ href: hrefTo('/coverage'), label: t('siting.back') }}
    >
      <ReachForm view={view} name={answer?.from.name ?? null} />
      {view.start === null ? (
        <p className="lead">{t('reach.none')}</p>
      ) : (
        <ComputedAnswer query={query} lines={6}>
          {(reach) => <ReachResult reach={reach} />}
        </ComputedAnswer>
      )}
    </Panel>
  )
}

import type { MultiPolygon } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { useSettlement } from '../editor/settlements.api.ts'
import { SettlementProfile } from './SettlementProfile.tsx'

/** The profile of the settlement that is selected, asked for when it is opened. */
export function ProfileFold({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('profile.ofSettlement')}</summary>
      {isOpen && <StoredProfile settlementId={settlementId} />}
    </details>
  )
}

function StoredProfile({ settlementId }: { settlementId: number }) {
  const { t } = useTranslation()
  const settlement = useSettlement(settlementId)
  return (
    <Loaded query={settlement}>
      {({ boundary }) =>
        boundary === null ? (
          <p className="hint">{t('profile.noBoundary')}</p>
        ) : (
          <SettlementProfile settlementId={settlementId} boundary={boundary as MultiPolygon} />
        )
      }
    </Loaded>
  )
}

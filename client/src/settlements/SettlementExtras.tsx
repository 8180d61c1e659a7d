import './settlements.css'
import { Attachments } from './attachments/Attachments.tsx'
import { SettlementActions } from './editor/SettlementActions.tsx'
import { ProfileFold } from './profile/ProfileFold.tsx'

/** What one can do with the settlement that is selected, and its papers. */
export function SettlementExtras({ settlementId }: { settlementId: number }) {
  return (
    <div className="settlement-extras">
      <SettlementActions settlementId={settlementId} />
      <ProfileFold settlementId={settlementId} />
      <Attachments settlementId={settlementId} />
    </div>
  )
}

import './settlements.css'
import { Attachments } from './attachments/Attachments.tsx'
import { ProfileFold } from './profile/ProfileFold.tsx'

/** What the ground of the settlement that is selected means, and its papers. */
export function SettlementExtras({ settlementId }: { settlementId: number }) {
  return (
    <div className="settlement-extras">
      <ProfileFold settlementId={settlementId} />
      <Attachments settlementId={settlementId} />
    </div>
  )
}

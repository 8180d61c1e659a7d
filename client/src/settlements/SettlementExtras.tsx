import { Attachments } from './attachments/Attachments.tsx'
import { SettlementActions } from './editor/SettlementActions.tsx'

/** What one can do with the settlement that is selected, and its papers. */
export function SettlementExtras({ settlementId }: { settlementId: number }) {
  return (
    <>
      <SettlementActions settlementId={settlementId} />
      <Attachments settlementId={settlementId} />
    </>
  )
}

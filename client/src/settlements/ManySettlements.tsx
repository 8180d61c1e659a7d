import './settlements.css'
import { BulkEditAction } from './bulk/BulkEditAction.tsx'
import { MergeAction } from './editor/MergeAction.tsx'

/** What one can do with several settlements at once. */
export function ManySettlements({ settlementIds }: { settlementIds: readonly number[] }) {
  return (
    <div className="many-settlements">
      <BulkEditAction settlementIds={settlementIds} />
      <MergeAction settlementIds={settlementIds} />
    </div>
  )
}

import { SettlementActions } from '../settlements/editor/SettlementActions.tsx'
import { ManySettlements } from '../settlements/ManySettlements.tsx'
import type { SelectedProps } from '../territory/Inspector.tsx'

/** What can be done with what is selected, by its kind. */
export function InspectorActions({ collection, ids }: SelectedProps) {
  const [id, ...others] = ids
  if (collection !== 'settlements' || id === undefined) return null
  return others.length === 0 ? (
    <SettlementActions key={id} settlementId={id} />
  ) : (
    <ManySettlements settlementIds={ids} />
  )
}

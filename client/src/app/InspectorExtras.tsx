import { SettlementExtras } from '../settlements/SettlementExtras.tsx'
import type { SelectedProps } from '../territory/Inspector.tsx'

/** What there is besides the facts of what is selected. */
export function InspectorExtras({ collection, ids }: SelectedProps) {
  const [id] = ids
  return collection === 'settlements' && id !== undefined ? <SettlementExtras key={id} settlementId={id} /> : null
}

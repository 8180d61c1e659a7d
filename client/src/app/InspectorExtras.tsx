import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { ManySettlements } from '../settlements/ManySettlements.tsx'
import { SettlementExtras } from '../settlements/SettlementExtras.tsx'

interface InspectorExtrasProps {
  collection: PlaceCollectionId
  ids: readonly number[]
}

/** What can be done with what is selected, by its kind. */
export function InspectorExtras({ collection, ids }: InspectorExtrasProps) {
  if (collection !== 'settlements') return null
  const [first] = ids
  return ids.length === 1 && first !== undefined ? (
    <SettlementExtras key={first} settlementId={first} />
  ) : (
    <ManySettlements settlementIds={ids} />
  )
}

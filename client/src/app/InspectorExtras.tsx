import { measuredCollections } from '@arraigo/shared/coverage/measuredCollections.ts'
import { PlaceCoverageFold } from '../coverage/card/PlaceCoverageFold.tsx'
import { demandCardCollections } from '../demand/card/demandCollections.ts'
import { PlaceDemandFold } from '../demand/card/PlaceDemandFold.tsx'
import { PriorityFold } from '../priorities/explanation/PriorityFold.tsx'
import { SettlementExtras } from '../settlements/SettlementExtras.tsx'
import type { SelectedProps } from '../territory/Inspector.tsx'

/** What there is besides the facts of what is selected. */
export function InspectorExtras({ collection, ids }: SelectedProps) {
  const [id] = ids
  if (id === undefined) return null
  const measured = measuredCollections.find((one) => one === collection)
  const withDemand = demandCardCollections.find((one) => one === collection)
  return (
    <>
      {measured !== undefined && <PlaceCoverageFold key={`${collection}:${id}`} collection={measured} id={id} />}
      {withDemand !== undefined && (
        <PlaceDemandFold key={`demand:${collection}:${id}`} collection={withDemand} id={id} />
      )}
      {collection === 'settlements' && <PriorityFold key={`priority:${id}`} settlementId={id} />}
      {collection === 'settlements' && <SettlementExtras key={id} settlementId={id} />}
    </>
  )
}

import { SourceList } from '../../datasets/SourceList.tsx'
import { DemonstrationOffer } from '../../demonstration/DemonstrationOffer.tsx'
import { ExplorePanel } from '../../territory/ExplorePanel.tsx'

export function ExploreWorkspace() {
  return <ExplorePanel firstStep={<DemonstrationOffer />} sources={<SourceList />} />
}

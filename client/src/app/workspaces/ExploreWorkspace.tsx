import { SourceList } from '../../datasets/SourceList.tsx'
import { DemonstrationOffer } from '../../demonstration/DemonstrationOffer.tsx'
import { LayerPanel } from '../../layers/LayerPanel.tsx'
import { ExplorePanel } from '../../territory/ExplorePanel.tsx'

export function ExploreWorkspace() {
  return <ExplorePanel layers={<LayerPanel />} firstStep={<DemonstrationOffer />} sources={<SourceList />} />
}

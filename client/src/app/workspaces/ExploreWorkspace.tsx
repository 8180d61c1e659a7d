import { SourceList } from '../../datasets/SourceList.tsx'
import { ExplorePanel } from '../../territory/ExplorePanel.tsx'
import { Later, lazily } from '../lazily.tsx'

const DemonstrationOffer = lazily(() =>
  import('../../demonstration/DemonstrationOffer.tsx').then((module) => module.DemonstrationOffer),
)
const LayerPanel = lazily(() => import('../../layers/LayerPanel.tsx').then((module) => module.LayerPanel))

export function ExploreWorkspace() {
  return (
    <ExplorePanel
      layers={
        <Later>
          <LayerPanel />
        </Later>
      }
      firstStep={
        <Later>
          <DemonstrationOffer />
        </Later>
      }
      sources={<SourceList />}
    />
  )
}

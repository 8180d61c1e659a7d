import { Redirect, Route, Switch } from 'wouter'
import { CoverageOverview } from '../../coverage/CoverageOverview.tsx'
import '../../coverage/sayCoverage.ts'
import { Later, lazily } from '../lazily.tsx'
import { Part } from '../Part.tsx'

const CoverageOnMap = lazily(() => import('../../coverage/onMap/CoverageOnMap.tsx').then((m) => m.CoverageOnMap))
const ComparePlacesPanel = lazily(() =>
  import('../../coverage/compare/ComparePlacesPanel.tsx').then((m) => m.ComparePlacesPanel),
)
const StandardsPanel = lazily(() => import('../../coverage/standards/StandardsPanel.tsx').then((m) => m.StandardsPanel))
const DeficitPanel = lazily(() => import('../../coverage/standards/DeficitPanel.tsx').then((m) => m.DeficitPanel))
const WhatIfPanel = lazily(() => import('../../coverage/proposals/WhatIfPanel.tsx').then((m) => m.WhatIfPanel))
const BestPlacesPanel = lazily(() => import('../../coverage/siting/BestPlacesPanel.tsx').then((m) => m.BestPlacesPanel))
const ReachPanel = lazily(() => import('../../coverage/siting/ReachPanel.tsx').then((m) => m.ReachPanel))

/** Coverage: who lacks what, side by side, what would close it, and by which standards. */
export function CoverageWorkspace() {
  return (
    <Part>
      <Later>
        <CoverageOnMap />
      </Later>
      <Switch>
        <Route path="/coverage/compare">
          <ComparePlacesPanel />
        </Route>
        <Route path="/coverage/standards">
          <StandardsPanel />
        </Route>
        <Route path="/coverage/deficit">
          <DeficitPanel />
        </Route>
        <Route path="/coverage/what-if">
          <WhatIfPanel />
        </Route>
        <Route path="/coverage/best-places">
          <BestPlacesPanel />
        </Route>
        <Route path="/coverage/reach">
          <ReachPanel />
        </Route>
        <Route path="/coverage">
          <CoverageOverview />
        </Route>
        <Redirect to="/coverage" replace />
      </Switch>
    </Part>
  )
}

import { Redirect, Route, Switch } from 'wouter'
import '../../demand/sayDemand.ts'
import { DemandOverview } from '../../demand/DemandOverview.tsx'
import { Later, lazily } from '../lazily.tsx'
import { Part } from '../Part.tsx'

const DemandOnMap = lazily(() => import('../../demand/onMap/DemandOnMap.tsx').then((m) => m.DemandOnMap))
const DashboardPanel = lazily(() => import('../../demand/dashboard/DashboardPanel.tsx').then((m) => m.DashboardPanel))
const CompareRegionsPanel = lazily(() =>
  import('../../demand/dashboard/CompareRegionsPanel.tsx').then((m) => m.CompareRegionsPanel),
)
const HotSpotsPanel = lazily(() => import('../../demand/hotspots/HotSpotsPanel.tsx').then((m) => m.HotSpotsPanel))
const RulePanel = lazily(() => import('../../demand/rule/RulePanel.tsx').then((m) => m.RulePanel))
const TargetPanel = lazily(() => import('../../demand/rule/TargetPanel.tsx').then((m) => m.TargetPanel))

/** Demand: where the need for housing concentrates, of which kind, how sure that is, and how far the programme has come. */
export function DemandWorkspace() {
  return (
    <Part>
      <Later>
        <DemandOnMap />
      </Later>
      <Switch>
        <Route path="/demand/region">
          <DashboardPanel />
        </Route>
        <Route path="/demand/compare">
          <CompareRegionsPanel />
        </Route>
        <Route path="/demand/hot-spots">
          <HotSpotsPanel />
        </Route>
        <Route path="/demand/rule">
          <RulePanel />
        </Route>
        <Route path="/demand/target">
          <TargetPanel />
        </Route>
        <Route path="/demand">
          <DemandOverview />
        </Route>
        <Redirect to="/demand" replace />
      </Switch>
    </Part>
  )
}

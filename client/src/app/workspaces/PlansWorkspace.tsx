import { Redirect, Route, Switch } from 'wouter'
import '../../plans/sayPlans.ts'
import { PlanList } from '../../plans/PlanList.tsx'
import { PlanPanel } from '../../plans/PlanPanel.tsx'
import { Later, lazily } from '../lazily.tsx'
import { Part } from '../Part.tsx'

const PlanOnMap = lazily(() => import('../../plans/onMap/PlanOnMap.tsx').then((m) => m.PlanOnMap))
const BuildingPanel = lazily(() => import('../../plans/building/BuildingPanel.tsx').then((m) => m.BuildingPanel))
const TimePanel = lazily(() => import('../../plans/time/TimePanel.tsx').then((m) => m.TimePanel))
const CataloguePanel = lazily(() => import('../../plans/catalogue/CataloguePanel.tsx').then((m) => m.CataloguePanel))
const StrategiesPanel = lazily(() =>
  import('../../plans/strategies/StrategiesPanel.tsx').then((m) => m.StrategiesPanel),
)
const SitesPanel = lazily(() => import('../../plans/sites/SitesPanel.tsx').then((m) => m.SitesPanel))
const ScenariosPanel = lazily(() => import('../../plans/scenarios/ScenariosPanel.tsx').then((m) => m.ScenariosPanel))
const PlanExplanationPanel = lazily(() =>
  import('../../plans/explanation/PlanExplanationPanel.tsx').then((m) => m.PlanExplanationPanel),
)
const HandingPanel = lazily(() => import('../../plans/handing/HandingPanel.tsx').then((m) => m.HandingPanel))

const pages = { time: TimePanel, edit: BuildingPanel, compare: ScenariosPanel, export: HandingPanel }

/** Plans: what is done where, when and with what money, under rules that can be read; packages, sites and strategies they rest on. */
export function PlansWorkspace() {
  return (
    <Part>
      <Switch>
        <Route path="/plans/new">
          <BuildingPanel id={null} />
        </Route>
        <Route path="/plans/packages">
          <CataloguePanel />
        </Route>
        <Route path="/plans/strategies">
          <StrategiesPanel />
        </Route>
        <Route path="/plans/sites/*?">
          <SitesPanel />
        </Route>
        <Route path="/plans/:id/*?">{({ id }) => <OnePlan key={id} id={Number(id)} />}</Route>
        <Route path="/plans">
          <PlanList />
        </Route>
        <Redirect to="/plans" replace />
      </Switch>
    </Part>
  )
}

function OnePlan({ id }: { id: number }) {
  return (
    <>
      <Later>
        <PlanOnMap id={id} />
      </Later>
      <Switch>
        {Object.entries(pages).map(([page, Page]) => (
          <Route key={page} path={`/plans/:id/${page}`}>
            <Page id={id} />
          </Route>
        ))}
        <Route path="/plans/:id/why/:settlementId">
          {({ settlementId }) => (
            <PlanExplanationPanel key={settlementId} id={id} settlementId={Number(settlementId)} />
          )}
        </Route>
        <Route path="/plans/:id">
          <PlanPanel id={id} />
        </Route>
        <Redirect to={`/plans/${id}`} replace />
      </Switch>
    </>
  )
}

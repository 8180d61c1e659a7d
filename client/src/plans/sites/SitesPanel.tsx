import './sites.css'
import { Redirect, Route, Switch } from 'wouter'
import { EditSitePanel } from './EditSitePanel.tsx'
import { NewSitePanel } from './NewSitePanel.tsx'
import { ProposalsPanel } from './ProposalsPanel.tsx'
import { SiteListPanel } from './SiteListPanel.tsx'
import { SitePanel } from './SitePanel.tsx'
import { SiteRulesPanel } from './SiteRulesPanel.tsx'

/** Land for new construction: what there is, what may be, and the rules that it is held against. */
export function SitesPanel() {
  return (
    <Switch>
      <Route path="/plans/sites/new">
        <NewSitePanel />
      </Route>
      <Route path="/plans/sites/proposals">
        <ProposalsPanel />
      </Route>
      <Route path="/plans/sites/rules">
        <SiteRulesPanel />
      </Route>
      <Route path="/plans/sites/:id/edit">{({ id }) => <EditSitePanel key={id} id={Number(id)} />}</Route>
      <Route path="/plans/sites/:id">{({ id }) => <SitePanel key={id} id={Number(id)} />}</Route>
      <Route path="/plans/sites">
        <SiteListPanel />
      </Route>
      <Redirect to="/plans/sites" replace />
    </Switch>
  )
}

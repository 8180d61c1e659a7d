import { Redirect, Route, Switch } from 'wouter'
import { lazily } from '../lazily.tsx'
import { Part } from '../Part.tsx'
import { SettlementsOverview } from './SettlementsOverview.tsx'

const EditorPanel = lazily(() => import('../../settlements/editor/EditorPanel.tsx').then((m) => m.EditorPanel))
const MergePanel = lazily(() => import('../../settlements/editor/MergePanel.tsx').then((m) => m.MergePanel))
const HistoryPanel = lazily(() => import('../../settlements/history/HistoryPanel.tsx').then((m) => m.HistoryPanel))
const RulesPanel = lazily(() => import('../../settlements/profile/RulesPanel.tsx').then((m) => m.RulesPanel))
const ComparisonPanel = lazily(() => import('../../comparison/ComparisonPanel.tsx').then((m) => m.ComparisonPanel))

/** Settlements: all of a place, and the drawing, the history and the comparison of one or some. */
export function SettlementsWorkspace() {
  return (
    <Part>
      <Switch>
        <Route path="/settlements/draw">
          <EditorPanel key="new" settlementId={null} />
        </Route>
        <Route path="/settlements/merge">
          <MergePanel />
        </Route>
        <Route path="/settlements/compare">
          <ComparisonPanel />
        </Route>
        <Route path="/settlements/rules">
          <RulesPanel />
        </Route>
        <Route path="/settlements/:id/edit">{({ id }) => <EditorPanel key={id} settlementId={Number(id)} />}</Route>
        <Route path="/settlements/:id/history">{({ id }) => <HistoryPanel key={id} settlementId={Number(id)} />}</Route>
        <Route path="/settlements">
          <SettlementsOverview />
        </Route>
        <Redirect to="/settlements" replace />
      </Switch>
    </Part>
  )
}

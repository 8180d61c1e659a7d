import { Redirect, Route, Switch } from 'wouter'
import { PlanForm } from '../../plans/PlanForm.tsx'
import { PlanList } from '../../plans/PlanList.tsx'
import { PlanPanel } from '../../plans/PlanPanel.tsx'
import { useCollections } from '../../territory/collections.api.ts'

export function PlansWorkspace() {
  const collections = useCollections()
  const settlements = collections.data?.find(({ id }) => id === 'settlements')?.regions ?? {}
  return (
    <Switch>
      <Route path="/plans/new">
        <PlanForm settlements={settlements} />
      </Route>
      <Route path="/plans/:id">{({ id }) => <PlanPanel key={id} id={Number(id)} />}</Route>
      <Route path="/plans">
        <PlanList />
      </Route>
      <Redirect to="/plans" replace />
    </Switch>
  )
}

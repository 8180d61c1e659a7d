import { useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import '../../priorities/sayPriorities.ts'
import { rememberRanking } from '../../priorities/explanation/lastRanking.ts'
import { RankingList } from '../../priorities/RankingList.tsx'
import { RankingPanel } from '../../priorities/RankingPanel.tsx'
import { Later, lazily } from '../lazily.tsx'
import { Part } from '../Part.tsx'

const PrioritiesOnMap = lazily(() =>
  import('../../priorities/onMap/PrioritiesOnMap.tsx').then((m) => m.PrioritiesOnMap),
)
const CriteriaPanel = lazily(() => import('../../priorities/criteria/CriteriaPanel.tsx').then((m) => m.CriteriaPanel))
const WeightsPanel = lazily(() => import('../../priorities/weights/WeightsPanel.tsx').then((m) => m.WeightsPanel))
const RobustnessPanel = lazily(() =>
  import('../../priorities/robustness/RobustnessPanel.tsx').then((m) => m.RobustnessPanel),
)
const ComparingPanel = lazily(() =>
  import('../../priorities/comparing/ComparingPanel.tsx').then((m) => m.ComparingPanel),
)
const PublishingPanel = lazily(() =>
  import('../../priorities/publishing/PublishingPanel.tsx').then((m) => m.PublishingPanel),
)
const ExplanationPanel = lazily(() =>
  import('../../priorities/explanation/ExplanationPanel.tsx').then((m) => m.ExplanationPanel),
)

const pages = {
  criteria: CriteriaPanel,
  weights: WeightsPanel,
  robustness: RobustnessPanel,
  compare: ComparingPanel,
  publish: PublishingPanel,
}

/** Priorities: an order of the settlements that can be built, explained, tried and published. */
export function PrioritiesWorkspace() {
  return (
    <Part>
      <Switch>
        <Route path="/priorities/:id/*?">{({ id }) => <OneRanking key={id} id={Number(id)} />}</Route>
        <Route path="/priorities">
          <RankingList />
        </Route>
        <Redirect to="/priorities" replace />
      </Switch>
    </Part>
  )
}

function OneRanking({ id }: { id: number }) {
  // What is selected elsewhere says its place in this one.
  useEffect(() => rememberRanking(id), [id])
  return (
    <>
      <Later>
        <PrioritiesOnMap id={id} />
      </Later>
      <Switch>
        {Object.entries(pages).map(([page, Page]) => (
          <Route key={page} path={`/priorities/:id/${page}`}>
            <Page id={id} />
          </Route>
        ))}
        <Route path="/priorities/:id/why/:settlementId">
          {({ settlementId }) => <ExplanationPanel key={settlementId} id={id} settlementId={Number(settlementId)} />}
        </Route>
        <Route path="/priorities/:id">
          <RankingPanel id={id} />
        </Route>
        <Redirect to={`/priorities/${id}`} replace />
      </Switch>
    </>
  )
}

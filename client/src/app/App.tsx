import { QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { queryClient } from '../platform/queryClient.ts'
import { lazily } from './lazily.tsx'
import { Part } from './Part.tsx'
import { Shell } from './Shell.tsx'

const PublishedPage = lazily(() => import('../priorities/publishing/PublishedPage.tsx').then((m) => m.PublishedPage))
const WorkshopPage = lazily(() => import('../priorities/workshop/WorkshopPage.tsx').then((m) => m.WorkshopPage))

/** The planner's room; and the pages for people who are sent a link and need no map. */
export function App() {
  const { i18n } = useTranslation()
  return (
    <I18nProvider locale={i18n.language}>
      <QueryClientProvider client={queryClient}>
        <Switch>
          <Route path="/published/:id">
            {({ id }) => (
              <Part>
                <PublishedPage id={id} />
              </Part>
            )}
          </Route>
          <Route path="/workshop/:token">
            {({ token }) => (
              <Part>
                <WorkshopPage token={token} />
              </Part>
            )}
          </Route>
          <Route>
            <Shell />
          </Route>
        </Switch>
      </QueryClientProvider>
    </I18nProvider>
  )
}

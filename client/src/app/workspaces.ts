import type { ComponentType } from 'react'
import type { IconName } from '../ui/Icon.tsx'
import { lazily } from './lazily.tsx'
import { ExploreWorkspace } from './workspaces/ExploreWorkspace.tsx'

export interface Workspace {
  id: 'explore' | 'settlements' | 'coverage' | 'demand' | 'priorities' | 'plans' | 'data'
  /** Key of its name in the texts. */
  name:
    | 'explore.name'
    | 'workspace.settlements.name'
    | 'workspace.coverage.name'
    | 'workspace.demand.name'
    | 'workspace.priorities.name'
    | 'workspace.plans.name'
    | 'data.name'
  path: string
  /** After `g`. */
  key: string
  icon: IconName
  Component: ComponentType
}

/** What the rail shows, in the order of the work: from what is there to what is done about it. */
export const workspaces: readonly Workspace[] = [
  { id: 'explore', name: 'explore.name', path: '/', key: 'e', icon: 'explore', Component: ExploreWorkspace },
  {
    id: 'settlements',
    name: 'workspace.settlements.name',
    path: '/settlements',
    key: 's',
    icon: 'settlements',
    Component: lazily(() => import('./workspaces/SettlementsWorkspace.tsx').then((m) => m.SettlementsWorkspace)),
  },
  {
    id: 'coverage',
    name: 'workspace.coverage.name',
    path: '/coverage',
    key: 'c',
    icon: 'coverage',
    Component: lazily(() => import('./workspaces/CoverageWorkspace.tsx').then((m) => m.CoverageWorkspace)),
  },
  {
    id: 'demand',
    name: 'workspace.demand.name',
    path: '/demand',
    key: 'm',
    icon: 'demand',
    Component: lazily(() => import('./workspaces/DemandWorkspace.tsx').then((m) => m.DemandWorkspace)),
  },
  {
    id: 'priorities',
    name: 'workspace.priorities.name',
    path: '/priorities',
    key: 'r',
    icon: 'priorities',
    Component: lazily(() => import('./workspaces/PrioritiesWorkspace.tsx').then((m) => m.PrioritiesWorkspace)),
  },
  {
    id: 'plans',
    name: 'workspace.plans.name',
    path: '/plans',
    key: 'p',
    icon: 'plans',
    Component: lazily(() => import('./workspaces/PlansWorkspace.tsx').then((m) => m.PlansWorkspace)),
  },
  {
    id: 'data',
    name: 'data.name',
    path: '/data',
    key: 'd',
    icon: 'data',
    Component: lazily(() => import('./workspaces/DataWorkspace.tsx').then((m) => m.DataWorkspace)),
  },
]

/** The first part of the path names the workspace; anything unknown is the map itself. */
export function workspaceAt(path: string): Workspace {
  const first = `/${path.split('/')[1] ?? ''}`
  const explore = workspaces[0] as Workspace
  return workspaces.find((workspace) => workspace.path === first) ?? explore
}

import { type ComponentType, lazy } from 'react'
import type { IconName } from '../ui/Icon.tsx'
import { ExploreWorkspace } from './workspaces/ExploreWorkspace.tsx'

export interface Workspace {
  id: 'explore' | 'plans' | 'data'
  path: string
  /** After `g`. */
  key: string
  icon: IconName
  Component: ComponentType
}

/** What the rail shows: only what works. */
export const workspaces: readonly Workspace[] = [
  { id: 'explore', path: '/', key: 'e', icon: 'explore', Component: ExploreWorkspace },
  {
    id: 'plans',
    path: '/plans',
    key: 'p',
    icon: 'plans',
    Component: lazy(() =>
      import('./workspaces/PlansWorkspace.tsx').then((module) => ({ default: module.PlansWorkspace })),
    ),
  },
  {
    id: 'data',
    path: '/data',
    key: 'd',
    icon: 'data',
    Component: lazy(() =>
      import('./workspaces/DataWorkspace.tsx').then((module) => ({ default: module.DataWorkspace })),
    ),
  },
]

/** The first part of the path names the workspace; anything unknown is the map itself. */
export function workspaceAt(path: string): Workspace {
  const first = `/${path.split('/')[1] ?? ''}`
  const explore = workspaces[0] as Workspace
  return workspaces.find((workspace) => workspace.path === first) ?? explore
}

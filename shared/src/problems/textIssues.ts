import { isStorable } from './isStorable.ts'
import type { Issue } from './issue.ts'

/** Texts anywhere in what was sent that no database stores, each with its place. */
export function textIssues(sent: unknown, path = ''): Issue[] {
  if (typeof sent === 'string') return isStorable(sent) ? [] : [{ code: 'text-not-storable', path }]
  if (typeof sent !== 'object' || sent === null) return []
  return Object.entries(sent).flatMap(([name, part]) => textIssues(part, path === '' ? name : `${path}.${name}`))
}

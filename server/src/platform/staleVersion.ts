import { Problem } from './problem.ts'

interface Versioned {
  version: number
  changedBy: string
}

/** Refuses a change of a version that is no longer the current one, with what is there now. */
export function refuseStale(current: Versioned, yourVersion: number, name: string, id: string | number): void {
  if (current.version === yourVersion) return
  const params = { id: String(id), name, yours: yourVersion, current: current.version, changedBy: current.changedBy }
  throw new Problem(412, { code: 'version-conflict', params }, { conflicts: [{ yourVersion, current }] })
}

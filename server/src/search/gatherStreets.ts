import { setImmediate as nextTurn } from 'node:timers/promises'
import { comparable } from '@arraigo/shared/territory/codes.ts'
import type { Bounds, SearchEntry } from './searchEntry.ts'

/** Lines of one name that are nearer than this are one street; a name used twice in a comuna is two. */
const gapDegrees = 0.006
/** As many lines as a selection can carry and an address can bear. */
const mostLines = 200

/** Names joined before others get a turn: some milliseconds. */
const slice = 500

/** Joins the lines of a street: those of the same name and comuna that lie near one another. */
export async function gatherStreets(lines: readonly SearchEntry[]): Promise<SearchEntry[]> {
  const named = new Map<string, SearchEntry[]>()
  for (const [at, line] of lines.entries()) {
    const key = `${comparable(line.name)}|${line.within ?? ''}`
    const sameName = named.get(key)
    if (sameName === undefined) named.set(key, [line])
    else sameName.push(line)
    if (at % (slice * 5) === 0) await nextTurn()
  }
  const streets: SearchEntry[] = []
  for (const [at, sameName] of [...named.values()].entries()) {
    for (const cluster of clusters(sameName)) streets.push(joinLines(cluster))
    if (at % slice === 0) await nextTurn()
  }
  return streets
}

function clusters(lines: readonly SearchEntry[]): SearchEntry[][] {
  let open: { bounds: Bounds; lines: SearchEntry[] }[] = []
  for (const line of lines) {
    const own = { bounds: line.bounds ?? ([0, 0, 0, 0] satisfies Bounds), lines: [line] }
    const apart = []
    for (const other of open) {
      if (!areNear(own.bounds, other.bounds)) apart.push(other)
      else {
        own.bounds = union(own.bounds, other.bounds)
        own.lines = other.lines.concat(own.lines)
      }
    }
    open = [...apart, own]
  }
  return open.map((cluster) => cluster.lines)
}

function joinLines(lines: readonly SearchEntry[]): SearchEntry {
  const [first] = lines as [SearchEntry]
  const bounds = lines.map((line) => line.bounds).filter((box) => box !== null)
  return {
    ...first,
    ids: lines.slice(0, mostLines).flatMap(({ ids }) => ids),
    bounds: bounds.length === 0 ? null : bounds.reduce(union),
  }
}

const areNear = (a: Bounds, b: Bounds): boolean =>
  a[0] - gapDegrees <= b[2] && b[0] - gapDegrees <= a[2] && a[1] - gapDegrees <= b[3] && b[1] - gapDegrees <= a[3]

const union = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

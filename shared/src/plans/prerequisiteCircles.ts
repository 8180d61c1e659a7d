import type { Package } from './catalogue.schema.ts'

type Needing = Pick<Package, 'code' | 'prerequisites'>

/**
 * Packages that wait for each other, so that none of them can ever begin: each circle as its codes, the first one once more at
 * the end. A list of which any other one can be built is no part of a circle; codes that nothing has are another matter. That
 * a whole contains a part does not free the part: by itself it could never be built.
 */
export function prerequisiteCircles(packages: readonly Needing[]): string[][] {
  const known = new Map(packages.map((one) => [one.code, one]))
  const reachable = new Set<string>()
  const isMet = (list: readonly string[]) =>
    list.length === 0 || list.some((code) => reachable.has(code) || !known.has(code))
  // At most as many rounds as packages: each but the last adds one.
  for (let size = -1; size !== reachable.size; ) {
    size = reachable.size
    for (const { code, prerequisites } of packages) if (prerequisites.every(isMet)) reachable.add(code)
  }
  const circles = new Map<string, string[]>()
  for (const { code } of packages) {
    if (reachable.has(code)) continue
    const circle = circleFrom(code, known, isMet)
    const key = circle.toSorted().join()
    if (!circles.has(key)) circles.set(key, [...circle, circle[0] as string])
  }
  return [...circles.values()]
}

/** Follows what is waited for until something comes again; what nobody can begin always waits for another such one. */
function circleFrom(
  start: string,
  known: ReadonlyMap<string, Needing>,
  isMet: (list: readonly string[]) => boolean,
): string[] {
  const way: string[] = []
  let at = start
  while (!way.includes(at)) {
    way.push(at)
    const unmet = known.get(at)!.prerequisites.find((list) => !isMet(list))!
    at = unmet[0] as string
  }
  return way.slice(way.indexOf(at))
}

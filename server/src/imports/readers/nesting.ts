/** GeoJSON needs 5 levels, nested collections of geometries some more; what follows values down recurses, so it must end. */
export const MAX_NESTING = 100

const PLAIN = 0
const LONG_INTEGER = 1
const TOO_DEEP = 2

/** The worst that a parsed value holds: integers that a number has rounded, or more levels than may be followed. */
function survey(value: unknown, levels: number): number {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER ? LONG_INTEGER : PLAIN
  if (typeof value !== 'object' || value === null) return PLAIN
  if (levels === 0) return TOO_DEEP
  let worst = PLAIN
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) worst = Math.max(worst, survey(value[index], levels - 1))
  } else {
    for (const name in value) worst = Math.max(worst, survey((value as Record<string, unknown>)[name], levels - 1))
  }
  return worst
}

export function surveyValue(value: unknown): { isTooDeep: boolean; hasLongIntegers: boolean } {
  const worst = survey(value, MAX_NESTING)
  return { isTooDeep: worst === TOO_DEEP, hasLongIntegers: worst === LONG_INTEGER }
}

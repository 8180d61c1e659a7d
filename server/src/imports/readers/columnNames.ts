import type { Issue } from '@arraigo/shared/problems/issue.ts'

/** Columns without a name, or with one taken already, get one, so that no value is lost. */
export function uniqueColumnNames(names: readonly string[], issues: Issue[]): string[] {
  const unique = new Set<string>()
  for (const [index, raw] of names.entries()) {
    const name = raw || `column_${index + 1}`
    let free = name
    for (let number = 2; unique.has(free); number++) free = `${name}_${number}`
    if (free !== name) issues.push({ code: 'column-repeated', params: { column: name, renamed: free } })
    unique.add(free)
  }
  return [...unique]
}

import type { CollectionId } from '../territory/collections.ts'
import type { MappingFinding } from './fieldValue.ts'
import type { MergedRecord, RecordValues } from './mergeRecord.ts'

type Fields = Record<string, string | number | null>

const closingFields = ['closed_reason', 'closed_on'] as const

/**
 * Why and when a settlement was closed says something only of one that is: what a row says of it beside another state, or
 * beside none, is taken out of `fields` and reported. The column stays among the row's attributes.
 */
export function closingFindings(collection: CollectionId, fields: Fields): MappingFinding[] {
  if (collection !== 'settlements' || fields.status === 'closed') return []
  const said = closingFields.filter((name) => (fields[name] ?? null) !== null)
  return said.map((field): MappingFinding => {
    const value = String(fields[field])
    fields[field] = null
    return fields.status
      ? { rule: 'closing-of-open', severity: 'flagged', params: { field, value, status: fields.status } }
      : { rule: 'closing-without-status', severity: 'flagged', params: { field, value } }
  })
}

/**
 * A person keeps the settlement open and the file closes it: why and when belong to that contradiction, and wait with it for
 * the decision.
 */
export function holdClosing(merged: MergedRecord, current: RecordValues): void {
  if (merged.conflicts.status === undefined || merged.next.status === 'closed') return
  for (const field of closingFields) {
    const value = merged.next[field] ?? null
    if (value === null || !merged.changed.includes(field)) continue
    merged.conflicts[field] = [current[field] ?? null, value]
    merged.next[field] = current[field] ?? null
    merged.changed = merged.changed.filter((name) => name !== field)
  }
}

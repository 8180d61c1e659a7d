export type FieldValue = string | number | null

/** The values of one record, by field; the boundary takes part as a field of its own, by its fingerprint. */
export type RecordValues = Record<string, FieldValue>

export interface MergedRecord {
  /** What the record becomes. */
  next: RecordValues
  /** Fields that differ from the present record. */
  changed: string[]
  /** Fields that a person edited and the new file changes too: the edit stays, and is to be decided. field → [edit, file]. */
  conflicts: Record<string, [FieldValue, FieldValue]>
}

/**
 * Merges a newer file's record into an edited one, field by field, with the last imported values as the common ancestor:
 * what only the file changed is taken, what only a person changed is kept, and where both did the edit is kept and reported.
 */
export function mergeRecord(imported: RecordValues, current: RecordValues, incoming: RecordValues): MergedRecord {
  const merged: MergedRecord = { next: { ...current }, changed: [], conflicts: {} }
  for (const [field, value] of Object.entries(incoming)) {
    const before = imported[field] ?? null
    const now = current[field] ?? null
    if (value === before || value === now) continue
    if (now === before) {
      merged.next[field] = value
      merged.changed.push(field)
    } else {
      merged.conflicts[field] = [now, value]
    }
  }
  return merged
}

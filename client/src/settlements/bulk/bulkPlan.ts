import type { BulkEdit } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { Item } from '../../territory/items.api.ts'
import { type BulkChange, type BulkField, columnOf, touchedFields } from './bulkFields.ts'

export interface Tally {
  value: unknown
  count: number
}

const valueIn = (item: Item, field: BulkField): unknown => item.properties[columnOf(field)] ?? null
export const versionOf = (item: Item): number => Number(item.properties.version)

/** Values of a field, the most frequent first; unknown is one of them. */
export function tallyOf(items: readonly Item[], field: BulkField): Tally[] {
  const counts = new Map<unknown, number>()
  for (const item of items) {
    const value = valueIn(item, field)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** Those that the change would not leave as they are: the others get no version that says nothing. */
export const changedItems = (items: readonly Item[], change: BulkChange): Item[] =>
  items.filter((item) => (Object.keys(change) as BulkField[]).some((field) => valueIn(item, field) !== change[field]))

export const bulkEditOf = (items: readonly Item[], attributes: BulkChange, changeNote: string): BulkEdit => ({
  settlements: items.map((item) => ({ id: item.id, version: versionOf(item) })),
  attributes,
  ...(changeNote.trim() === '' ? {} : { changeNote: changeNote.trim() }),
})

/** The way back: one edit for each group of settlements that had the same values; `versions` are those after the edit. */
export function inverseEdits(
  before: readonly Item[],
  change: BulkChange,
  versions: ReadonlyMap<number, number>,
  changeNote: string,
): BulkEdit[] {
  const fields = touchedFields(change)
  const oldValues = (item: Item) => Object.fromEntries(fields.map((field) => [field, valueIn(item, field)]))
  const groups = Map.groupBy(before, (item) => JSON.stringify(oldValues(item)))
  return [...groups.values()].map((group) => ({
    settlements: group.map(({ id }) => ({ id, version: versions.get(id) ?? 0 })),
    attributes: oldValues(group[0] as Item) as BulkChange,
    changeNote,
  }))
}

import { collections, type Field } from '../territory/collections.ts'
import type { ComparedRecord } from './comparedRecord.ts'
import type { FieldChange } from './comparison.schema.ts'

/** Where a figure comes from and when: it goes with the figure, and alone it is no change of the settlement. */
export const companions: Readonly<Record<string, readonly string[]>> = {
  household_count: ['household_source', 'household_year', 'household_date'],
  family_count: ['family_source', 'family_year', 'family_date'],
}
const uncompared = new Set([...Object.values(companions).flat(), 'comuna_name', 'boundary_source', 'boundary_date'])

/** What the two sources say differently, of the fields that both speak of. */
export function fieldChanges(before: ComparedRecord, after: ComparedRecord): FieldChange[] {
  return collections.settlements.fields.flatMap(({ name, choices }) => {
    if (uncompared.has(name) || !(name in before.fields) || !(name in after.fields)) return []
    const [old, now] = [known(before.fields[name], choices), known(after.fields[name], choices)]
    return comparable(old) === comparable(now) ? [] : [{ field: name, before: old, after: now }]
  })
}

/** `unknown` and an empty text are words for the same. */
function known(value: string | number | null | undefined, choices: Field['choices']): string | number | null {
  if (value === undefined || value === '') return null
  return choices !== undefined && value === 'unknown' ? null : value
}

/** A space more and another way to write the same accent are no difference. */
const comparable = (value: string | number | null) =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : value

import { useMemo } from 'react'
import { placeFilter, placeFrom } from '../../territory/chosenPlace.ts'
import { useAllItems } from '../../territory/items.api.ts'

export interface NamedSettlement {
  id: number
  name: string
  comunaCode: string | null
  comunaName: string | null
  /** Null: unknown. */
  households: number | null
}

const properties = ['name', 'comuna_name', 'comuna_code', 'household_count', 'repeats_id'] as const

/** Settlements of the plan's places, by name; those that repeat another record are left out. Undefined: not known yet. */
export function useSettlementsOf(places: readonly string[]): readonly NamedSettlement[] | undefined {
  const filter = places.map((code) => `(${placeFilter(placeFrom(code))})`).join(' OR ') || null
  const items = useAllItems('settlements', { filter, properties, sortby: 'name', limit: 1000 }).data
  return useMemo(
    () =>
      items
        ?.filter(({ properties: { repeats_id } }) => repeats_id == null)
        .map(({ id, properties: { name, comuna_name, comuna_code, household_count } }) => ({
          id,
          name: String(name ?? id),
          comunaCode: comuna_code == null ? null : String(comuna_code),
          comunaName: comuna_name == null ? null : String(comuna_name),
          households: typeof household_count === 'number' ? household_count : null,
        })),
    [items],
  )
}

/** Comunas that have settlements of the plan, by name, with their known households. */
export function comunasOf(
  settlements: readonly NamedSettlement[],
): { code: string; name: string; households: number }[] {
  const found = new Map<string, { code: string; name: string; households: number }>()
  for (const { comunaCode, comunaName, households } of settlements) {
    if (comunaCode === null) continue
    const comuna = found.get(comunaCode) ?? { code: comunaCode, name: comunaName ?? comunaCode, households: 0 }
    comuna.households += households ?? 0
    found.set(comunaCode, comuna)
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'es'))
}

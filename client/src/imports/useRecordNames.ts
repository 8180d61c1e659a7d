import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { useAllItems } from '../territory/items.api.ts'
import { quoted } from '../territory/itemsPath.ts'

/** What findings' records are called: their names where they are in the territory, their identifiers otherwise. */
export function useRecordNames(
  report: Pick<Import, 'collection'>,
  sourceIds: readonly (string | null)[],
): (sourceId: string | null) => string {
  const isNamed = report.collection === 'settlements' || report.collection === 'comunas'
  const key = report.collection === 'comunas' ? 'code' : 'source_id'
  const asked = [...new Set(sourceIds.filter((id) => id !== null))].sort()
  const records = useAllItems(
    report.collection === 'comunas' ? 'comunas' : 'settlements',
    isNamed && asked.length > 0
      ? { filter: `${key} IN (${asked.map(quoted).join(',')})`, properties: [key, 'name'], limit: 1000 }
      : null,
  )
  const names = new Map(records.data?.map(({ properties }) => [properties[key], properties.name]))
  return (sourceId) => (sourceId === null ? '' : String(names.get(sourceId) ?? sourceId))
}

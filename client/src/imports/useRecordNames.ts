import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import { useComunas, useSettlements } from '../map/territoryLayers.ts'

/** What a finding's record is called: its name where the territory on the map has it, its identifier otherwise. */
export function useRecordNames(report: Import): (sourceId: string | null) => string {
  const settlements = useSettlements()
  const comunas = useComunas()
  const names = new Map<string, string>()
  if (report.collection === 'settlements') {
    for (const { properties } of settlements.data?.features ?? []) names.set(properties.source_id, properties.name)
  }
  if (report.collection === 'comunas') {
    for (const { properties } of comunas.data?.features ?? []) names.set(properties.code, properties.name)
  }
  return (sourceId) => (sourceId === null ? '' : (names.get(sourceId) ?? sourceId))
}

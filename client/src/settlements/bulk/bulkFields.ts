import type { SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'

type BulkGroup = 'situation' | 'services' | 'strategy' | 'sources' | 'texts'

/** What may well be the same for many: names, codes and counts are each settlement's own. */
export const bulkGroups = {
  situation: ['status', 'closedReason', 'closedOn', 'comunaCode', 'originYear', 'tenure'],
  services: ['water', 'sewerage', 'power', 'waste', 'paving', 'lighting'],
  strategy: ['strategy', 'strategyReason'],
  sources: [
    'householdSource',
    'householdYear',
    'householdDate',
    'familySource',
    'familyYear',
    'familyDate',
    'boundarySource',
    'boundaryDate',
    'confidence',
  ],
  texts: ['notes'],
} as const satisfies Record<BulkGroup, readonly (keyof SettlementAttributes)[]>

export const bulkGroupNames = Object.keys(bulkGroups) as BulkGroup[]
export type BulkField = (typeof bulkGroups)[BulkGroup][number]
export type BulkChange = Partial<Pick<SettlementAttributes, BulkField>>

/** Fields that the server settles together: to go back, all of them go back. */
const settledTogether: readonly (readonly BulkField[])[] = [
  ['status', 'closedReason', 'closedOn'],
  ['householdYear', 'householdDate'],
  ['familyYear', 'familyDate'],
]

/** The fields of a change, and those that follow from them. */
export function touchedFields(change: BulkChange): BulkField[] {
  const fields = Object.keys(change) as BulkField[]
  const followers = settledTogether.filter((group) => group.some((field) => fields.includes(field))).flat()
  return [...new Set([...fields, ...followers])]
}

/** householdYear → household_year, as rows call it. */
export const columnOf = (field: BulkField): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

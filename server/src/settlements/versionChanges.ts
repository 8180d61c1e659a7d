import { attributeNames, lateChoices } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { SettlementVersion } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { KeptVersion } from './history.queries.ts'
import { columnOf } from './settlementColumns.ts'

/** Versions, newest first, each with what it changed against the one before; the first one changed nothing. */
export const withChanges = (versions: readonly KeptVersion[]): SettlementVersion[] =>
  versions.map(({ record: _record, areaM2: _area, shape: _shape, ...version }, index) => {
    const before = versions[index + 1]
    return { ...version, changes: before === undefined ? [] : changesBetween(before, versions[index]!) }
  })

function changesBetween(before: KeptVersion, after: KeptVersion): SettlementVersion['changes'] {
  const attributes = attributeNames.flatMap((field) => {
    const [was, is] = [storedValue(before, field), storedValue(after, field)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
  // Two shapes of the same area are told apart by their fingerprints; people are told areas.
  const boundary =
    before.shape === after.shape ? [] : [{ field: 'boundary', before: before.areaM2, after: after.areaM2 }]
  return [...attributes, ...boundary]
}

const storedValue = ({ record }: KeptVersion, field: string): unknown =>
  record[columnOf(field)] ?? (lateChoices.includes(field) ? 'unknown' : null)

import { attributeNames } from '../settlements/settleAttributes.ts'
import type { SettlementAttributes } from '../settlements/settlement.schema.ts'
import { companions } from './fieldChanges.ts'

type Fields = Record<string, string | number | null>

/**
 * What a settlement takes of what a source says: the named columns, of those it knows. What it does not know takes nothing
 * away. A figure brings its source and date with it, also where the source has none: they belonged to the figure before.
 */
export function takenAttributes(
  fields: Fields,
  columns: readonly string[],
  sourceName: string,
): Partial<SettlementAttributes> {
  const taken: Fields = {}
  for (const column of columns) {
    if (!isKnown(fields[column])) continue
    taken[column] = fields[column] as string | number
    for (const companion of companions[column] ?? [])
      taken[companion] = fields[companion] ?? (companion.endsWith('_source') ? sourceName : null)
  }
  return Object.fromEntries(
    attributeNames.flatMap((name) => {
      const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return column in taken ? [[name, taken[column]]] : []
    }),
  )
}

/** Everything that a source knows: for a settlement that is not there yet. */
export const allColumns = (fields: Fields): string[] => Object.keys(fields).filter((column) => isKnown(fields[column]))

const isKnown = (value: string | number | null | undefined) =>
  value !== undefined && value !== null && value !== '' && value !== 'unknown'

import type { Item } from './items.api.ts'

export interface KnownSum {
  /** Null where no row says anything: a sum of nothing is not zero. */
  sum: number | null
  known: number
  unknown: number
}

/** Adds up what is known of a column and counts what is not. */
export function knownSum(items: readonly Pick<Item, 'properties'>[], column: string): KnownSum {
  const values = items
    .map(({ properties }) => properties[column])
    .filter((value): value is number => typeof value === 'number')
  return {
    sum: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    known: values.length,
    unknown: items.length - values.length,
  }
}

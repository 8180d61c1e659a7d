import type { Item } from './items.api.ts'

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** What people call a row: its name, else its code; null where the source gave neither. */
export const itemTitle = ({ properties }: Pick<Item, 'properties'>): string | null =>
  text(properties.name) ?? text(properties.code)

/** A record that repeats another one is neither counted nor planned. */
export const isRepeated = ({ properties }: Pick<Item, 'properties'>): boolean =>
  properties.repeats_id !== null && properties.repeats_id !== undefined

export const isClosed = ({ properties }: Pick<Item, 'properties'>): boolean => properties.status === 'closed'

/** A settlement whose households may still need help: neither a repetition nor closed. */
export const isOpen = (item: Pick<Item, 'properties'>): boolean => !isRepeated(item) && !isClosed(item)

import { isDate, isTimestamp } from './instants.ts'

/** Calendar years; null is open. */
export interface Years {
  from: number | null
  to: number | null
}

/**
 * Reads `datetime=` (OGC 17-069, 7.15.4): a day or moment, or an interval of two with `..` or nothing for an open end.
 * What we know of a feature's time is a year, so that a moment asks for the year it is in. Null where it is none of
 * these, or ends before it begins.
 */
export function parseDatetime(text: string): Years | null {
  const ends = text.trim().split('/')
  const [start = '', end = start] = ends
  const isInterval = ends.length === 2
  if (ends.length > 2 || ![start, end].every((part) => isInstant(part) || (isInterval && isOpen(part)))) return null
  // `../..` would say nothing, and the grammar has no such interval.
  if (isOpen(start) && isOpen(end)) return null
  if (!isOpen(start) && !isOpen(end) && moment(start) > moment(end, true)) return null
  return { from: isOpen(start) ? null : yearOf(start), to: isOpen(end) ? null : yearOf(end) }
}

const isOpen = (text: string) => text === '' || text === '..'
const isInstant = (text: string) => isDate(text) || isTimestamp(text)
const yearOf = (text: string) => new Date(moment(text)).getUTCFullYear()
/** A day as an end lasts to its last moment. */
const moment = (text: string, isEnd = false) => Date.parse(isEnd && isDate(text) ? `${text}T23:59:59.999Z` : text)

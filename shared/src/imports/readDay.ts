import { isDate } from '../ogc/instants.ts'

/** Days since 1899-12-30, as spreadsheets count them; below the first, a number is no date but a year or a count. */
const [firstSerial, lastSerial] = [Date.UTC(1930, 0, 1), Date.UTC(2100, 0, 1)].map(
  (time) => (time - Date.UTC(1899, 11, 30)) / 86_400_000,
) as [number, number]

/**
 * The day that a value says, as `2024-05-31`: ISO with or without a time, 31-05-2024, 31/05/2024, 31.05.2024, 20240531, a
 * spreadsheet's day number. The day comes before the month, as in Chile. Null where it says none or one that does not exist.
 */
export function readDay(raw: unknown): string | null {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? null : raw.toISOString().slice(0, 10)
  const text = String(raw).trim()
  const day = written(text) ?? counted(text)
  return day !== null && isPlausible(day) ? day : null
}

const isPlausible = (day: string) => isDate(day) && day >= '1500-01-01' && day < '2201-01-01'

function written(text: string): string | null {
  const match =
    /^(?:(\d{4})([-/.])(\d\d?)\2(\d\d?)|(\d\d?)([-/.])(\d\d?)\6(\d{4})|(\d{4})(\d\d)(\d\d))(?:[T ].*)?$/.exec(text)
  if (match === null) return null
  const [, y1, , m1, d1, d2, , m2, y2, y3, m3, d3] = match
  return [y1 ?? y2 ?? y3, m1 ?? m2 ?? m3, d1 ?? d2 ?? d3].map((part) => part?.padStart(2, '0')).join('-')
}

function counted(text: string): string | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : Number.NaN
  if (!(serial >= firstSerial && serial < lastSerial)) return null
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}

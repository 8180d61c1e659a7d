/** Days and moments of RFC 3339, section 5.6, that exist: not 2023-02-30. */

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  // Years before 100 are others to Date, and PostgreSQL knows no year 0.
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

export function isTimestamp(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[-+](\d{2}):(\d{2}))$/.exec(text)
  if (match === null) return false
  const [, date = '', hour, minute, second, , , zoneHour, zoneMinute] = match
  return (
    isDate(date) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zoneHour ?? 0) < 15 &&
    Number(zoneMinute ?? 0) < 60
  )
}

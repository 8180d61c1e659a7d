import { useFormat } from '../../platform/format.ts'

/** The time of a draft of today, the day and time of an older one. */
export function useDraftTime(): (iso: string) => string {
  const { time, dateTime } = useFormat()
  return (iso) => {
    const isOfToday = new Date(iso).toDateString() === new Date().toDateString()
    return isOfToday ? time(iso) : dateTime(iso)
  }
}

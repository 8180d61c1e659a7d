import { useFormat } from '../../platform/format.ts'

/** The time of a draft of today, the day and time of an older one. */
export function useDraftTime(): (iso: string) => string {
  const { locale, dateTime } = useFormat()
  return (iso) => {
    const when = new Date(iso)
    if (when.toDateString() !== new Date().toDateString()) return dateTime(iso)
    return new Intl.DateTimeFormat(locale === 'es' ? 'es-CL' : 'en', { timeStyle: 'short', hourCycle: 'h23' }).format(
      when,
    )
  }
}

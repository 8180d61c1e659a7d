import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'

/** Numbers, areas, money and dates as the locale writes them; null is the word for unknown, never a zero. */
export interface Format {
  locale: Locale
  number: (value: number | null | undefined, digits?: number) => string
  percent: (share: number | null | undefined, digits?: number) => string
  areaHa: (areaM2: number | null | undefined) => string
  uf: (value: number | null | undefined) => string
  bytes: (value: number) => string
  date: (iso: string) => string
  /** `2024-05-31`, which is that day in every time zone. */
  day: (day: string) => string
  dateTime: (iso: string) => string
  time: (iso: string) => string
}

export const intlLocale = (locale: Locale): string => (locale === 'es' ? 'es-CL' : 'en')

/** Making one takes as long as a hundred uses: lists that follow a hand need many figures a frame. */
const numberFormats = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${options.style ?? ''}${options.minimumFractionDigits ?? ''}/${options.maximumFractionDigits ?? ''}`
  let format = numberFormats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options)
    numberFormats.set(key, format)
  }
  return format
}

export function formatFor(locale: Locale, unknown: string): Format {
  const intl = intlLocale(locale)
  const known = (value: number | null | undefined, options: Intl.NumberFormatOptions, suffix = ''): string =>
    value === null || value === undefined || Number.isNaN(value)
      ? unknown
      : numberFormat(intl, options).format(value) + suffix
  const moment = (iso: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(intl, options).format(new Date(iso))
  return {
    locale,
    number: (value, digits = 0) => known(value, { maximumFractionDigits: digits }),
    percent: (share, digits = 0) => known(share, { style: 'percent', maximumFractionDigits: digits }),
    areaHa: (areaM2) =>
      known(areaM2 == null ? null : areaM2 / 10_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }, ' ha'),
    uf: (value) => known(value, { maximumFractionDigits: 0 }, ' UF'),
    bytes: (value) =>
      value < 1e6
        ? known(Math.ceil(value / 1e3), {}, ' kB')
        : known(value / 1e6, { maximumFractionDigits: value < 1e7 ? 1 : 0 }, ' MB'),
    date: (iso) => moment(iso, { dateStyle: 'medium' }),
    day: (day) => moment(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    dateTime: (iso) => moment(iso, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    time: (iso) => moment(iso, { timeStyle: 'short', hourCycle: 'h23' }),
  }
}

export function useFormat(): Format {
  const { t, i18n } = useTranslation()
  return formatFor(i18n.language.startsWith('en') ? 'en' : 'es', t('unknown'))
}

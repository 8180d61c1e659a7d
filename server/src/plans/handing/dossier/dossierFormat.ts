import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import type { Said } from '@arraigo/shared/plans/plan.schema.ts'
import type { Static } from 'typebox'

export interface DossierFormat {
  /** "1.234,5"; "Sin dato" for null. */
  number(value: number | null | undefined, decimals?: number): string
  /** "1.234 UF". */
  uf(value: number | null | undefined): string
  /** "39.763 millones de pesos"; null without a dated UF. */
  pesos(uf: number): string | null
  percent(share: number | null | undefined, decimals?: number): string
  /** "22 de noviembre de 2026". */
  date(text: string): string
  said(said: Static<typeof Said>): string
}

const unknown = { es: 'Sin dato', en: 'No data' } as const

export function dossierFormat(locale: Locale, clpPerUf: number | null): DossierFormat {
  const tag = locale === 'es' ? 'es-CL' : 'en-GB'
  const number: DossierFormat['number'] = (value, decimals = 0) =>
    value == null
      ? unknown[locale]
      : new Intl.NumberFormat(tag, { maximumFractionDigits: decimals, useGrouping: 'always' }).format(value)
  return {
    number,
    uf: (value) => (value == null ? unknown[locale] : `${number(value)} UF`),
    pesos: (uf) => {
      if (clpPerUf === null) return null
      const millions = number((uf * clpPerUf) / 1e6, uf * clpPerUf < 1e8 ? 1 : 0)
      return locale === 'es' ? `${millions} millones de pesos` : `${millions} million pesos`
    },
    percent: (share, decimals = 1) =>
      share == null ? unknown[locale] : `${number(share * 100, decimals)}${locale === 'es' ? ' ' : ''}%`,
    date: (text) =>
      new Date(text).toLocaleDateString(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    said: (said) => say(locale, said),
  }
}

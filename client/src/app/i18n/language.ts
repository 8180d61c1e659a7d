import type { Locale } from '@arraigo/shared/messages/messages.ts'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { es } from './es.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof es }
  }
}

const storageKey = 'arraigo.lang'

/** The address says it, or this browser remembers it; Spanish otherwise, because most who come here speak it. */
export function wantedLanguage(search: string, remembered: string | null): Locale {
  const asked = new URLSearchParams(search).get('lang') ?? remembered
  return asked === 'en' ? 'en' : 'es'
}

export function startLanguage(): void {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  i18next.use(initReactI18next).init({
    // es-CL, not es: Chile writes 1.234 where Spain writes 1234.
    lng: languageTag(wantedLanguage(window.location.search, localStorage.getItem(storageKey))),
    fallbackLng: 'es-CL',
    resources: { 'es-CL': { translation: es }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

export function changeLanguage(locale: Locale): void {
  localStorage.setItem(storageKey, locale)
  i18next.changeLanguage(languageTag(locale))
}

const languageTag = (locale: Locale): string => (locale === 'es' ? 'es-CL' : 'en')

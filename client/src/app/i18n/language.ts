import type { Locale } from '@arraigo/shared/messages/messages.ts'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { patiently } from '../../platform/patiently.ts'
import { es, type SpanishCatalogue } from './es.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: SpanishCatalogue }
  }
}

const storageKey = 'arraigo.lang'

/** The address says it, or this browser remembers it; Spanish otherwise, because most who come here speak it. */
export function wantedLanguage(search: string, remembered: string | null): Locale {
  const asked = new URLSearchParams(search).get('lang') ?? remembered
  return asked === 'en' ? 'en' : 'es'
}

/** Spanish is always there; English is fetched by those who read it, before anything is drawn. */
export async function startLanguage(): Promise<void> {
  const locale = wantedLanguage(window.location.search, localStorage.getItem(storageKey))
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  i18next.use(initReactI18next).init({
    // es-CL, not es: Chile writes 1.234 where Spain writes 1234.
    lng: languageTag('es'),
    fallbackLng: 'es-CL',
    resources: { 'es-CL': { translation: es } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  // A page in the other language is better than none.
  if (locale === 'en') await show('en').catch(() => undefined)
}

/** For parts that are loaded later than the first view, with their texts. */
export function addSpanish(texts: Partial<SpanishCatalogue>): void {
  i18next.addResourceBundle(languageTag('es'), 'translation', texts)
}

/** Keeps the language as it is where the other one cannot be fetched. */
export async function changeLanguage(locale: Locale): Promise<void> {
  await show(locale)
  localStorage.setItem(storageKey, locale)
}

async function show(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await patiently(() => import('./en.ts'))
    i18next.addResourceBundle('en', 'translation', en)
  }
  await i18next.changeLanguage(languageTag(locale))
}

const languageTag = (locale: Locale): string => (locale === 'es' ? 'es-CL' : 'en')

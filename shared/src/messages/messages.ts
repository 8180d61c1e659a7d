import { attachmentMessages } from '../attachments/attachments.messages.ts'
import { boundaryMessages } from '../boundaries/boundaries.messages.ts'
import { comparisonMessages } from '../comparison/comparison.messages.ts'
import { coverageMessages } from '../coverage/coverage.messages.ts'
import { sitingMessages } from '../coverage/siting/siting.messages.ts'
import { standardsMessages } from '../coverage/standards.messages.ts'
import { demonstrationMessages } from '../demonstration/demonstration.messages.ts'
import { exportMessages } from '../exports/exports.messages.ts'
import { importMessages } from '../imports/imports.messages.ts'
import { ogcMessages } from '../ogc/ogc.messages.ts'
import { parameterMessages } from '../parameters/parameters.messages.ts'
import type { Issue } from '../problems/issue.ts'
import { profileMessages } from '../profile/profile.messages.ts'
import { searchMessages } from '../search/search.messages.ts'
import { settlementMessages } from '../settlements/settlements.messages.ts'
import { tileMessages } from '../tiles/tiles.messages.ts'
import { platformMessages } from './platform.messages.ts'
import { validationMessages } from './validation.messages.ts'

export const locales = ['es', 'en'] as const
export type Locale = (typeof locales)[number]

/** code → text with {placeholders}; a code has both languages or a test fails. */
export type Messages = Record<string, Record<Locale, string>>

const catalogue: Messages = {
  ...platformMessages,
  ...validationMessages,
  ...settlementMessages,
  ...boundaryMessages,
  ...importMessages,
  ...exportMessages,
  ...coverageMessages,
  ...sitingMessages,
  ...standardsMessages,
  ...comparisonMessages,
  ...demonstrationMessages,
  ...parameterMessages,
  ...profileMessages,
  ...ogcMessages,
  ...searchMessages,
  ...tileMessages,
  ...attachmentMessages,
}

/** Texts that only a part says which is loaded later, or only the command line: the first view does not carry them. */
export function addMessages(messages: Messages): void {
  Object.assign(catalogue, messages)
}

export const isMessage = (code: string): boolean => code in catalogue

/** The text of an issue in plain words; numbers follow the locale (1.234,5 in Spanish), `{name:word}` is translated too. */
export function say(locale: Locale, issue: Pick<Issue, 'code' | 'params'>): string {
  const template = catalogue[issue.code]?.[locale]
  if (template === undefined) return issue.code
  const numbers = new Intl.NumberFormat(locale === 'es' ? 'es-CL' : 'en', { maximumFractionDigits: 3 })
  return template.replace(/\{(\w+)(:word)?\}/g, (_, name: string, isWord?: string) => {
    const value = issue.params?.[name]
    if (value === undefined || value === null) return locale === 'es' ? 'sin dato' : 'unknown'
    if (typeof value === 'number') return numbers.format(value)
    return isWord === undefined ? value : sayWords(locale, value)
  })
}

/** `polygon, line` → “polígono, línea”: values of a fixed list, which have words of their own. */
const sayWords = (locale: Locale, list: string) =>
  list
    .split(', ')
    .map((word) => catalogue[`word.${word.toLowerCase()}`]?.[locale] ?? word)
    .join(', ')

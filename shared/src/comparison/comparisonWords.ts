import type { Locale } from '../messages/messages.ts'
import type { ComparisonKind } from './comparison.schema.ts'

/** Words of the table that leaves the program. */
export const kindWords: Record<Locale, Record<ComparisonKind, string>> = {
  es: {
    new: 'Nuevo',
    gone: 'Ya no está',
    split: 'Se dividió',
    merged: 'Se unió',
    moved: 'Se movió',
    grown: 'Creció',
    shrunk: 'Se redujo',
    redrawn: 'Redibujado',
    changed: 'Otros datos',
    closed: 'Cerrado aquí',
    same: 'Igual',
  },
  en: {
    new: 'New',
    gone: 'Gone',
    split: 'Split',
    merged: 'Merged',
    moved: 'Moved',
    grown: 'Grown',
    shrunk: 'Shrunk',
    redrawn: 'Redrawn',
    changed: 'Other data',
    closed: 'Closed here',
    same: 'The same',
  },
}

export const columnWords: Record<Locale, readonly string[]> = {
  es: [
    'Qué pasó',
    'Código antes',
    'Código después',
    'Nombre antes',
    'Nombre después',
    'Comuna antes',
    'Comuna después',
    'Superficie antes (m²)',
    'Superficie después (m²)',
    'Diferencia (m²)',
    'Diferencia (%)',
    'Hogares antes',
    'Hogares después',
    'Diferencia de hogares',
    'Superficie compartida (%)',
    'Distancia entre centros (m)',
    'Cambios',
  ],
  en: [
    'What happened',
    'Code before',
    'Code after',
    'Name before',
    'Name after',
    'Comuna before',
    'Comuna after',
    'Area before (m²)',
    'Area after (m²)',
    'Difference (m²)',
    'Difference (%)',
    'Households before',
    'Households after',
    'Difference of households',
    'Shared area (%)',
    'Distance between centres (m)',
    'Changes',
  ],
}

export const sourceWords: Record<Locale, Record<'before' | 'after' | 'current' | 'sheet', string>> = {
  es: { before: 'Antes', after: 'Después', current: 'Campamentos de hoy', sheet: 'Comparación' },
  en: { before: 'Before', after: 'After', current: 'Settlements of today', sheet: 'Comparison' },
}

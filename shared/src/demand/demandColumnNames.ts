import type { Locale } from '../messages/messages.ts'
import { type ColumnUnit, type DemandColumn, unitOf } from './demandColumns.ts'
import { measureNames, type Name } from './demandNames.ts'

const derivedNames = {
  'families-per-thousand': {
    es: 'Familias que necesitan vivienda por cada 1.000 habitantes',
    en: 'Families that need a dwelling per 1,000 inhabitants',
  },
  'families-per-km2': {
    es: 'Familias que necesitan vivienda por km²',
    en: 'Families that need a dwelling per km²',
  },
  settlements: { es: 'Campamentos', en: 'Settlements' },
  'settlements-unknown': { es: 'Campamentos sin dato de hogares', en: 'Settlements of unknown households' },
  'area-km2': { es: 'Superficie', en: 'Area' },
} satisfies Partial<Record<DemandColumn, Name>>

const names: Record<DemandColumn, Name> = { ...measureNames, ...derivedNames }

/** In full: in files, and where a short heading is explained. */
export const columnName = (locale: Locale, column: DemandColumn): string => names[column][locale]

const heads: Record<DemandColumn, Name> = {
  families: { es: 'Familias', en: 'Families' },
  'settlement-families': { es: 'En campamentos', en: 'In settlements' },
  'census-families': { es: 'Censo, fuera', en: 'Census, outside' },
  'set-aside': { es: 'No contado dos veces', en: 'Not counted twice' },
  'families-per-thousand': { es: 'Por 1.000 hab.', en: 'Per 1,000 inh.' },
  'families-per-km2': { es: 'Por km²', en: 'Per km²' },
  irrecoverable: { es: 'Irrecuperables', en: 'Irrecoverable' },
  'doubled-up': { es: 'Allegados', en: 'Doubled-up' },
  'overcrowded-nuclei': { es: 'Núcleos hacinados', en: 'Overcrowded nuclei' },
  recoverable: { es: 'Recuperables', en: 'Recoverable' },
  sanitation: { es: 'Saneamiento', en: 'Sanitation' },
  'critical-overcrowding': { es: 'Hacinam. crítico', en: 'Critical overcr.' },
  'unknown-share': { es: 'Sin dato', en: 'Unknown' },
  settlements: { es: 'Campamentos', en: 'Settlements' },
  'settlements-unknown': { es: 'Camp. sin dato', en: 'Settl. unknown' },
  people: { es: 'Habitantes', en: 'Inhabitants' },
  'area-km2': { es: 'Superficie', en: 'Area' },
}

/** Above a narrow column. */
export const columnHead = (locale: Locale, column: DemandColumn): string => heads[column][locale]

const units: Record<ColumnUnit, Name> = {
  families: { es: 'familias', en: 'families' },
  'per-thousand': { es: 'familias por 1.000 habitantes', en: 'families per 1,000 inhabitants' },
  'per-km2': { es: 'familias por km²', en: 'families per km²' },
  share: { es: '% de los habitantes', en: '% of the inhabitants' },
  settlements: { es: 'campamentos', en: 'settlements' },
  people: { es: 'personas', en: 'people' },
  km2: { es: 'km²', en: 'km²' },
}

export const unitName = (locale: Locale, column: DemandColumn): string => units[unitOf(column)][locale]

/** Which years' data a column says something of: need, people, settlements. */
export function yearsOf(
  column: DemandColumn,
  { needYear, peopleYear }: { needYear: number | null; peopleYear: number | null },
): readonly number[] {
  const unit = unitOf(column)
  if (column === 'area-km2' || unit === 'settlements' || column === 'settlement-families') return []
  const years = unit === 'people' ? [peopleYear] : unit === 'per-thousand' ? [needYear, peopleYear] : [needYear]
  return [...new Set(years.filter((year) => year !== null))]
}

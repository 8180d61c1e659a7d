import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { guardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import { itemIssues } from '@arraigo/shared/plans/itemText.ts'
import type { Plan, PlanDataset, PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { csvLine } from '../exports/csv.ts'

/** How a table is written: language of headers, names and reasons, and the marks that a spreadsheet of it expects. */
export interface PlanCsvStyle {
  locale: Locale
  separator: ',' | ';'
  decimal: '.' | ','
}

/** As everywhere in Arraigo, so that every program reads the same figures; the words are Spanish, the data's language. */
const plainCsv: PlanCsvStyle = { locale: 'es', separator: ',', decimal: '.' }

/** For the reader's spreadsheet: a Spanish Excel takes only `;` and decimal commas without asking. */
export const csvStyles: Record<Locale, PlanCsvStyle> = {
  es: { locale: 'es', separator: ';', decimal: ',' },
  en: { locale: 'en', separator: ',', decimal: '.' },
}

type Cell = string | number | null

interface Column {
  header: string
  cell: (item: PlanItem) => Cell
}

/** Every settlement of the plan, chosen or not, with the mark of UTF-8. */
export function planCsv(plan: Plan, style: PlanCsvStyle = plainCsv): string {
  const columns = planColumns(plan, style.locale)
  const line = (cells: Cell[]) =>
    csvLine(
      cells.map((cell) => styled(cell, style)),
      style.separator,
    )
  const rows = plan.items.map((item) => line(columns.map((column) => column.cell(item))))
  return `\uFEFF${line(columns.map((column) => column.header))}${rows.join('')}`
}

function styled(cell: Cell, { decimal }: PlanCsvStyle): Cell {
  if (typeof cell === 'string') return guardFormula(cell)
  return cell === null || decimal === '.' ? cell : String(cell).replace('.', decimal)
}

function planColumns(plan: Plan, locale: Locale): Column[] {
  const word = (es: string, en: string) => (locale === 'es' ? es : en)
  const isIn = (item: PlanItem) => item.package !== null
  const names = new Map(plan.parameters.packages.map((one) => [one.package, word(one.nameEs, one.nameEn)]))
  return [
    { header: word('Código', 'Code'), cell: (item) => item.code },
    { header: word('Nombre', 'Name'), cell: (item) => item.name },
    { header: word('Código comuna', 'Comuna code'), cell: (item) => item.comunaCode },
    { header: 'Comuna', cell: (item) => item.comunaName },
    { header: word('Paquete', 'Package'), cell: (item) => names.get(item.package ?? '') ?? item.package },
    { header: word('Año', 'Year'), cell: (item) => (isIn(item) ? plan.year : null) },
    { header: word('Familias', 'Families'), cell: (item) => item.families },
    { header: word('Costo (UF)', 'Cost (UF)'), cell: (item) => rounded(item.costUf, 2) },
    { header: word('Puntaje (0 a 100)', 'Score (0 to 100)'), cell: (item) => rounded(item.score, 2) },
    {
      header: word('Datos conocidos del puntaje (%)', 'Known data of the score (%)'),
      cell: (item) => rounded(100 * item.completeness, 1),
    },
    ...plan.parameters.standards.flatMap(({ service, name }, position) => [
      {
        header: `${serviceName(locale, service, name)}: ${word('distancia estimada (m)', 'estimated distance (m)')}`,
        cell: (item: PlanItem) => rounded(item.gaps[position]?.distanceM, 0),
      },
      {
        header: `${serviceName(locale, service, name)}: ${word('brecha (m)', 'gap (m)')}`,
        cell: (item: PlanItem) => rounded(item.gaps[position]?.gapM, 0),
      },
    ]),
    { header: word('Motivo', 'Reason'), cell: (item) => reasonText(locale, item) },
    ...(plan.isDemonstration
      ? [{ header: word('Datos de demostración', 'Demonstration data'), cell: () => word('sí', 'yes') }]
      : []),
  ]
}

/** Why, what would change it and how sure its score is, in one text. */
const reasonText = (locale: Locale, item: PlanItem): string =>
  itemIssues(item)
    .map((issue) => say(locale, issue))
    .join(' ')

/** `plan-valparaiso-2026-1`, from the plan's name and number: for files, so without marks and spaces. */
export function planFileName({ id, name }: Plan): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? ['plan']
  return [...words, ...(id === null ? [] : [id])].join('-').slice(-100)
}

/** Members of the collection beside its features: whose map this is. GeoJSON readers ignore what they do not know. */
export interface PlanFeatures extends FeatureCollection<Geometry | null> {
  name: string
  plan: Pick<Plan, 'id' | 'regionCode' | 'budgetUf' | 'year' | 'createdAt' | 'totals' | 'status' | 'isDemonstration'>
  sources: PlanDataset[]
}

/**
 * The plan for a map: EPSG:4326, one feature per settlement, geometry null where there is no boundary. Properties are flat,
 * for programs that show them as a table. `shapes` are GeoJSON texts by settlement.
 */
export function planFeatures(plan: Plan, shapes: Map<number, string | null>): PlanFeatures {
  const { id, regionCode, budgetUf, year, createdAt, totals, status, isDemonstration } = plan
  return {
    type: 'FeatureCollection',
    name: plan.name,
    plan: { id, regionCode, budgetUf, year, createdAt, totals, status, isDemonstration },
    sources: plan.parameters.datasets,
    features: plan.items.map((item) => planFeature(plan, item, shapes.get(item.settlementId) ?? null)),
  }
}

const planFeature = (plan: Plan, item: PlanItem, shape: string | null): Feature<Geometry | null> => ({
  type: 'Feature',
  id: item.settlementId,
  geometry: shape === null ? null : (JSON.parse(shape) as Geometry),
  properties: {
    settlement_id: item.settlementId,
    code: item.code,
    name: item.name,
    comuna_code: item.comunaCode,
    comuna_name: item.comunaName,
    package: item.package,
    year: item.package === null ? null : plan.year,
    families: item.families,
    cost_uf: rounded(item.costUf, 2),
    score: rounded(item.score, 2),
    completeness: rounded(item.completeness, 3),
    benefit: rounded(item.benefit, 2),
    reason: item.reason.code,
    reason_es: reasonText('es', item),
    reason_en: reasonText('en', item),
    distance_is_estimate: true,
    is_demonstration: plan.isDemonstration,
    ...Object.fromEntries(item.gaps.flatMap(gapProperties)),
  },
})

function gapProperties({ service, distanceM, gapM }: PlanItem['gaps'][number]): Array<[string, number | null]> {
  const name = service.replaceAll('-', '_')
  return [
    [`${name}_distance_m`, rounded(distanceM, 0)],
    [`${name}_gap_m`, rounded(gapM, 0)],
  ]
}

/** The plan with every code's text in both languages: what plan.json holds. */
export function planDocument(plan: Plan) {
  return {
    ...plan,
    notes: plan.notes.map(withText),
    items: plan.items.map((item) => ({
      ...item,
      reason: withText(item.reason),
      alternative: item.alternative === null ? null : withText(item.alternative),
      gaps: item.gaps.map((gap) => ({ ...gap, unknown: gap.unknown === null ? null : withText(gap.unknown) })),
    })),
  }
}

const withText = (issue: Issue) => ({ ...issue, es: say('es', issue), en: say('en', issue) })

function rounded(value: number | null | undefined, digits: number): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(digits))
}

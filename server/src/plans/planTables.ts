import { serviceName } from '@arraigo/shared/coverage/serviceNames.ts'
import { guardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import { type Locale, say } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { csvLine } from '../exports/csv.ts'

type Cell = string | number | null

interface Column {
  header: string
  cell: (item: PlanItem) => Cell
}

/** Every settlement of the plan, chosen or not: CSV as everywhere (comma, decimal point, mark of UTF-8), in Spanish. */
export function planCsv(plan: Plan): string {
  const columns = columnsOf(plan)
  const lines = plan.items.map((item) => csvLine(columns.map((column) => guarded(column.cell(item)))))
  return `\uFEFF${csvLine(columns.map((column) => column.header))}${lines.join('')}`
}

function columnsOf(plan: Plan): Column[] {
  const packageName = new Map(plan.parameters.packages.map((one) => [one.package, one.nameEs]))
  return [
    { header: 'Código', cell: (item) => item.code },
    { header: 'Nombre', cell: (item) => item.name },
    { header: 'Código comuna', cell: (item) => item.comunaCode },
    { header: 'Comuna', cell: (item) => item.comunaName },
    {
      header: 'Paquete',
      cell: (item) => (item.package === null ? null : (packageName.get(item.package) ?? item.package)),
    },
    { header: 'Año', cell: (item) => (item.package === null ? null : plan.year) },
    { header: 'Familias', cell: (item) => item.families },
    { header: 'Costo (UF)', cell: (item) => rounded(item.costUf, 2) },
    { header: 'Puntaje (0 a 100)', cell: (item) => rounded(item.score, 2) },
    { header: 'Datos conocidos del puntaje (%)', cell: (item) => rounded(100 * item.completeness, 1) },
    ...plan.parameters.standards.flatMap(({ service }, position) => [
      {
        header: `${serviceName('es', service)}: distancia estimada (m)`,
        cell: (item: PlanItem) => rounded(item.gaps[position]?.distanceM, 0),
      },
      {
        header: `${serviceName('es', service)}: brecha (m)`,
        cell: (item: PlanItem) => rounded(item.gaps[position]?.gapM, 0),
      },
    ]),
    { header: 'Motivo', cell: (item) => reasonText('es', item) },
  ]
}

const guarded = (cell: Cell): Cell => (typeof cell === 'string' ? guardFormula(cell) : cell)

/** Why, and why not more, in one text. */
const reasonText = (locale: Locale, { reason, alternative }: PlanItem): string =>
  [reason, alternative].flatMap((issue) => (issue === null ? [] : say(locale, issue))).join(' ')

/**
 * The plan for a map: EPSG:4326, one feature per settlement, geometry null where there is no boundary. Properties are flat,
 * for programs that show them as a table. `shapes` are GeoJSON texts by settlement.
 */
export function planFeatures(plan: Plan, shapes: Map<number, string | null>): FeatureCollection<Geometry | null> {
  return {
    type: 'FeatureCollection',
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

import type { PlannedSettlement, PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Geometry } from 'geojson'
import type { ColumnType } from '../../../exports/exportColumns.ts'
import type { HandedPlan } from '../handedPlan.ts'
import { settlementShapes, siteShapes } from '../handing.queries.ts'

export type LayerName = 'settlements' | 'works' | 'sites' | 'moves'

/** A table of the plan, with shapes or without; the same in GeoJSON and GeoPackage. Null is unknown. */
export interface PlanLayer {
  name: LayerName
  shape: 'polygon' | 'line' | null
  columns: { name: string; type: ColumnType }[]
  rows: { id: number; geometry: Geometry | null; cells: (string | number | boolean | null)[] }[]
}

type Row = PlanLayer['rows'][number]

/** Settlements of the plan, what is done in each, sites and who moves where. */
export async function planLayers(handed: HandedPlan): Promise<PlanLayer[]> {
  const { db, inputs } = handed
  const shapes = await shapesOf(settlementShapes(db, inputs.settlements.ids))
  const sites = await shapesOf(
    siteShapes(
      db,
      inputs.sites.map(({ id }) => id),
    ),
  )
  return [settlementLayer(handed, shapes), workLayer(handed), siteLayer(handed, sites), moveLayer(handed)]
}

async function shapesOf(read: ReturnType<typeof settlementShapes>): Promise<Map<number, Geometry>> {
  const rows = await read
  return new Map(
    rows.flatMap(({ id, shape }) => (shape === null ? [] : ([[Number(id), JSON.parse(shape) as Geometry]] as const))),
  )
}

function settlementLayer({ inputs, result }: HandedPlan, shapes: ReadonlyMap<number, Geometry>): PlanLayer {
  const known = inputs.settlements
  const planned = new Map(result.settlements.map((one) => [one.settlementId, one]))
  return {
    name: 'settlements',
    shape: 'polygon',
    columns: columns({
      settlement_id: 'integer',
      code: 'text',
      name: 'text',
      comuna_code: 'text',
      comuna: 'text',
      known_families: 'integer',
      score: 'number',
      strategy: 'text',
      first_year: 'integer',
      packages: 'text',
      families: 'integer',
      cost_uf: 'number',
      points: 'number',
      reason: 'text',
    }),
    rows: known.ids.map((id, row): Row => {
      const one = planned.get(id)
      const works = one?.works ?? []
      return {
        id,
        geometry: shapes.get(id) ?? null,
        cells: [
          ...[id, known.codes[row] ?? null, known.names[row] ?? null],
          ...[known.comunaCodes[row] ?? null, known.comunaNames[row] ?? null],
          ...[known.families[row] ?? null, known.scores[row] ?? null, known.strategies[row]?.strategy ?? null],
          works.length === 0 ? null : Math.min(...works.map(({ year }) => year)),
          works.length === 0 ? null : works.map((work) => work.package).join(', '),
          ...[one?.families ?? 0, one?.costUf ?? 0, one?.benefit ?? 0, one?.reason.code ?? null],
        ],
      }
    }),
  }
}

/** Without shapes: they are those of the settlements. */
function workLayer({ inputs, result }: HandedPlan): PlanLayer {
  const works = result.settlements.flatMap((one) => one.works.map((work) => ({ one, work })))
  return {
    name: 'works',
    shape: null,
    columns: columns({
      settlement_id: 'integer',
      settlement: 'text',
      package: 'text',
      package_name: 'text',
      year: 'integer',
      end_year: 'integer',
      families: 'integer',
      cost_uf: 'number',
      cost_factor: 'number',
      points: 'number',
      paid_by: 'text',
      sites: 'text',
      is_locked: 'boolean',
    }),
    rows: works.map(({ one, work }, at) => ({ id: at + 1, geometry: null, cells: workCells(inputs, one, work) })),
  }
}

function workCells(inputs: HandedPlan['inputs'], one: PlannedSettlement, work: PlannedWork): Row['cells'] {
  const row = inputs.settlements.ids.indexOf(one.settlementId)
  const offered = inputs.packages.find(({ code }) => code === work.package)
  return [
    ...[one.settlementId, inputs.settlements.names[row] ?? null, work.package, offered?.name.es ?? null],
    ...[work.year, work.endYear, work.families, work.costUf, work.costFactor, work.benefit],
    work.paidBy.map(({ fund, uf }) => `${fund} ${Math.round(uf)}`).join('; '),
    work.moves.map(({ siteId, families }) => `${siteId} ${families}`).join('; ') || null,
    work.isLocked,
  ]
}

function siteLayer({ inputs, result }: HandedPlan, shapes: ReadonlyMap<number, Geometry>): PlanLayer {
  return {
    name: 'sites',
    shape: 'polygon',
    columns: columns({
      site_id: 'integer',
      name: 'text',
      comuna_code: 'text',
      comuna: 'text',
      capacity_families: 'integer',
      is_capacity_estimated: 'boolean',
      land_cost_uf: 'number',
      score: 'number',
      is_usable: 'boolean',
      passes: 'integer',
      fails: 'integer',
      unknown: 'integer',
      projects: 'integer',
      families: 'integer',
      first_year: 'integer',
    }),
    rows: inputs.sites.map((site): Row => {
      const projects = result.projects.filter(({ siteId }) => siteId === site.id)
      const count = (outcome: string) => site.checks.filter((check) => check.outcome === outcome).length
      return {
        id: site.id,
        geometry: shapes.get(site.id) ?? null,
        cells: [
          ...[site.id, site.name, site.comunaCode, site.comunaName, site.capacityFamilies, site.isCapacityEstimated],
          ...[site.landCostUf, site.score, site.isUsable, count('passes'), count('fails'), count('unknown')],
          projects.length,
          projects.reduce((sum, { families }) => sum + families, 0),
          projects.length === 0 ? null : Math.min(...projects.map(({ year }) => year)),
        ],
      }
    }),
  }
}

/** Straight lines from the settlement to the site: which way they went is not said. */
function moveLayer({ inputs, result }: HandedPlan): PlanLayer {
  const { ids, names, longitudes, latitudes } = inputs.settlements
  const siteOf = new Map(inputs.sites.map((site) => [site.id, site]))
  const moves = result.settlements.flatMap(({ settlementId, works }) =>
    works.flatMap((work) => work.moves.map((move) => ({ settlementId, work, move }))),
  )
  return {
    name: 'moves',
    shape: 'line',
    columns: columns({
      settlement_id: 'integer',
      settlement: 'text',
      site_id: 'integer',
      site: 'text',
      package: 'text',
      year: 'integer',
      families: 'integer',
      km: 'number',
    }),
    rows: moves.map(({ settlementId, work, move }, at): Row => {
      const row = ids.indexOf(settlementId)
      const site = siteOf.get(move.siteId)
      const from = pointOf(longitudes[row], latitudes[row])
      const to = pointOf(site?.longitude, site?.latitude)
      return {
        id: at + 1,
        geometry: from === null || to === null ? null : { type: 'LineString', coordinates: [from, to] },
        cells: [
          ...[settlementId, names[row] ?? null, move.siteId, site?.name ?? null],
          ...[work.package, work.year, move.families, move.km],
        ],
      }
    }),
  }
}

const pointOf = (x: number | null | undefined, y: number | null | undefined): number[] | null =>
  x == null || y == null ? null : [x, y]

const columns = (types: Record<string, ColumnType>): PlanLayer['columns'] =>
  Object.entries(types).map(([name, type]) => ({ name, type }))

import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Feature } from 'geojson'

/** Families of one settlement that go to one site, over all packages and years. */
export interface Flow {
  settlementId: number
  siteId: number
  families: number
  km: number
  isStraight: boolean
  firstYear: number
}

/** `until` leaves out what begins later; largest last, so that small ones are not covered. */
export function flowsOf(inputs: PlanInputs, result: PlanResult, until: number | null): Flow[] {
  const straight = new Set(
    inputs.distances.flatMap(({ row, site, isStraight }) =>
      isStraight ? [`${inputs.settlements.ids[row]}-${inputs.sites[site]?.id}`] : [],
    ),
  )
  const flows = new Map<string, Flow>()
  for (const { settlementId, works } of result.settlements)
    for (const { year, moves } of works) {
      if (until !== null && year > until) continue
      for (const { siteId, families, km } of moves) {
        const key = `${settlementId}-${siteId}`
        const last = flows.get(key)
        flows.set(key, {
          settlementId,
          siteId,
          families: (last?.families ?? 0) + families,
          km,
          isStraight: straight.has(key),
          firstYear: Math.min(last?.firstYear ?? year, year),
        })
      }
    }
  return [...flows.values()].sort((a, b) => a.families - b.families)
}

/** Families that new homes on each site are for. */
export function familiesBySite(flows: readonly Flow[]): ReadonlyMap<number, number> {
  const families = new Map<number, number>()
  for (const flow of flows) families.set(flow.siteId, (families.get(flow.siteId) ?? 0) + flow.families)
  return families
}

type Point = readonly [longitude: number, latitude: number]

const steps = 16
/** How far a line bows to its left, of its length: what goes and what comes do not lie on each other. */
const bow = 0.14

/** From one place to the other, slightly bowed; a straight line of street distances would pretend to be a street. */
export function flowLine([fromX, fromY]: Point, [toX, toY]: Point): [number, number][] {
  // Degrees of longitude are shorter than those of latitude: bowed as it looks on the map.
  const shrink = Math.cos(((fromY + toY) / 2) * (Math.PI / 180))
  const [dx, dy] = [(toX - fromX) * shrink, toY - fromY]
  const [midX, midY] = [(fromX + toX) / 2 - (dy * bow) / shrink, (fromY + toY) / 2 + dx * bow]
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return [a * fromX + b * midX + c * toX, a * fromY + b * midY + c * toY]
  })
}

interface FlowTexts {
  flow: (flow: Flow) => string
  site: (site: PlanInputs['sites'][number], families: number) => string
}

/** Flows, and over them the sites that the plan could use: those where nobody goes are small. */
export function flowFeatures(inputs: PlanInputs, flows: readonly Flow[], texts: FlowTexts): Feature[] {
  const { ids, longitudes, latitudes } = inputs.settlements
  const rowOf = new Map(ids.map((id, row) => [id, row]))
  const siteOf = new Map(inputs.sites.map((site) => [site.id, site]))
  const families = familiesBySite(flows)
  const lines = flows.flatMap((flow): Feature[] => {
    const row = rowOf.get(flow.settlementId)
    const site = siteOf.get(flow.siteId)
    const from = row === undefined ? null : pointOf(longitudes[row], latitudes[row])
    const to = site === undefined ? null : pointOf(site.longitude, site.latitude)
    if (from === null || to === null) return []
    return [
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: flowLine(from, to) },
        properties: {
          part: 'flow',
          id: `flow-${flow.settlementId}-${flow.siteId}`,
          families: flow.families,
          name: texts.flow(flow),
        },
      },
    ]
  })
  const points = inputs.sites.flatMap((site): Feature[] => {
    const at = pointOf(site.longitude, site.latitude)
    const here = families.get(site.id) ?? 0
    if (at === null || (here === 0 && !site.isUsable)) return []
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...at] },
        properties: { part: 'site', id: `site-${site.id}`, families: here, name: texts.site(site, here) },
      },
    ]
  })
  return [...lines, ...points]
}

const pointOf = (longitude: number | null | undefined, latitude: number | null | undefined): Point | null =>
  longitude == null || latitude == null ? null : [longitude, latitude]

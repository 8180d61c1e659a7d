import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import type { Geometry } from 'geojson'
import { type GeopackageLayer, geopackageOf } from '../../../exports/geopackage.ts'
import type { HandedPlan } from '../handedPlan.ts'
import { type PlanLayer, planLayers } from './planLayers.ts'

/** One collection (RFC 7946): `layer` says of what a feature is; the plan itself stands beside the features. */
export async function planGeojson(handed: HandedPlan): Promise<string> {
  const layers = await planLayers(handed)
  const { plan, run, spec, inputs, result } = handed
  return JSON.stringify({
    type: 'FeatureCollection',
    plan: {
      ...{ id: plan.id, name: plan.name, version: plan.version, run: run.id },
      ...{ fromYear: spec.fromYear, budgetsUf: spec.budgetsUf, dataOf: inputs.basis.computedAt },
      ...{ status: result.status, objective: result.objective, bound: result.bound, totals: result.totals },
    },
    features: layers.flatMap(({ name, columns, rows }) =>
      rows.map(({ id, geometry, cells }) => ({
        type: 'Feature',
        id: `${name}.${id}`,
        geometry,
        properties: {
          layer: name,
          ...Object.fromEntries(columns.map((column, at) => [column.name, cells[at] ?? null])),
        },
      })),
    ),
  })
}

/** A layer each for settlements, sites and moves, and the works as a table. */
export async function planGeopackage(handed: HandedPlan, signal?: AbortSignal): Promise<Buffer> {
  const layers = await planLayers(handed)
  const chunks: Uint8Array[] = []
  for await (const chunk of geopackageOf(
    layers.map((layer) => geopackageLayer(handed, layer)),
    signal,
  ))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

function geopackageLayer({ plan, run, inputs }: HandedPlan, layer: PlanLayer): GeopackageLayer {
  return {
    name: layer.name,
    description: `${plan.name} v${plan.version}, ${run.id}, ${inputs.basis.computedAt}`,
    shape: layer.shape,
    columns: layer.columns,
    async *batches() {
      yield layer.rows.map(({ id, geometry, cells }) => ({
        id,
        cells,
        shape: geometry === null ? null : Buffer.from(encodeWkb(many(geometry))),
      }))
    },
  }
}

/** A layer has one kind of geometry: those of several parts. */
function many(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
  if (geometry.type === 'LineString') return { type: 'MultiLineString', coordinates: [geometry.coordinates] }
  return geometry
}

import { methodName } from '@arraigo/shared/priorities/rankingNames.ts'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Db } from '../platform/database.ts'
import { settlementShapes } from './rankingExport.queries.ts'
import type { RankingSheet } from './rankingExport.ts'
import { columnOf, nameOf, notesOf, orderedRows, rawAt, sourceNames, sourceYears } from './rankingSheetCells.ts'

/** Boundaries are read by so many at a time. */
const pageSize = 500

/**
 * Settlements in their order, with their boundaries in CRS84 (a point where there is no boundary but a place), rank, score and what each
 * criterion adds; `value_1`, `points_1` are of the first of `criteria`.
 */
export async function rankingFeatures(
  db: Db,
  sheet: RankingSheet,
): Promise<FeatureCollection<Geometry | null> & Record<string, unknown>> {
  const { name, spec, inputs, result, within, link, locale, robustness } = sheet
  const rows = orderedRows(sheet)
  const features: Feature<Geometry | null>[] = []
  for (let from = 0; from < rows.length; from += pageSize) {
    const page = rows.slice(from, from + pageSize)
    const shapes = await settlementShapes(
      db,
      page.map(({ row }) => inputs.settlements.ids[row]!),
    )
    for (const { row } of page) features.push(featureOf(sheet, row, shapes))
  }
  return {
    type: 'FeatureCollection',
    name,
    within,
    method: spec.method,
    methodName: methodName(locale, spec.method),
    criteria: spec.criteria.map((criterion, at) => ({
      ...criterion,
      number: at + 1,
      name: nameOf(sheet, criterion),
      unit: columnOf(sheet, criterion)?.unit ?? null,
      share: result.weights[at],
      sources: sourceNames(columnOf(sheet, criterion)),
      years: sourceYears(columnOf(sheet, criterion)),
    })),
    ...(robustness === null
      ? {}
      : { robustness: { draws: robustness.draws, data: robustness.data, top: robustness.top } }),
    ranked: result.ranked,
    versions: inputs.basis.versions,
    computedAt: inputs.basis.computedAt,
    link,
    features,
  }
}

function featureOf(sheet: RankingSheet, row: number, shapes: Map<number, string | null>): Feature<Geometry | null> {
  const { settlements } = sheet.inputs
  const id = settlements.ids[row]!
  const shape = shapes.get(id)
  const [longitude, latitude] = [settlements.longitudes[row] ?? null, settlements.latitudes[row] ?? null]
  const point: Geometry | null =
    longitude === null || latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
  return {
    type: 'Feature',
    id,
    geometry: shape == null ? point : (JSON.parse(shape) as Geometry),
    properties: propertiesOf(sheet, row),
  }
}

function propertiesOf(sheet: RankingSheet, row: number): Record<string, string | number | null> {
  const { spec, inputs, result, robustness } = sheet
  const { codes, names, comunaCodes, comunaNames, households } = inputs.settlements
  const { rank, score, completeness, contributions } = result.rows[row]!
  const figures = spec.criteria.flatMap((criterion, at): [string, number | null][] => [
    [`value_${at + 1}`, rawAt(sheet, criterion, row)],
    [`points_${at + 1}`, contributions[at] ?? null],
  ])
  const firm = robustness?.rows.get(row)
  return {
    rank,
    code: codes[row] ?? null,
    name: names[row] ?? null,
    comuna_code: comunaCodes[row] ?? null,
    comuna: comunaNames[row] ?? null,
    households: households[row] ?? null,
    score,
    completeness,
    ...Object.fromEntries(figures),
    ...(robustness === null
      ? {}
      : {
          share_in_top: firm?.shareInTop ?? null,
          rank_5: firm?.spread?.fifth ?? null,
          rank_50: firm?.spread?.median ?? null,
          rank_95: firm?.spread?.ninetyFifth ?? null,
        }),
    notes: notesOf(sheet, row),
  }
}

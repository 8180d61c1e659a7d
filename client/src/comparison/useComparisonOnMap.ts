import type { Comparison, ComparisonRow } from '@arraigo/shared/comparison/comparison.schema.ts'
import type { Feature, FeatureCollection } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { boundsToLookAt, type Overlay, stage, useOverlay } from '../map/stage.ts'
import { useAddress } from '../platform/address.ts'
import { useComparedShapes } from './comparison.api.ts'
import { nameOf } from './sortRows.ts'

/** The rows that are shown, on the map; a click selects its row, and a selected row is looked at. */
export function useComparisonOnMap(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  selected: string | null,
  /** What was asked; empty while the answer is that of the question before. */
  question: string,
): void {
  const { params, change } = useAddress()
  const shapes = useComparedShapes(comparison, rows)
  const data = useMemo<FeatureCollection>(() => {
    const known = new Map(rows.map((row) => [row.key, row]))
    const outlines = (shapes.data?.features ?? []).flatMap((feature): Feature[] => {
      const row = known.get(String(feature.properties?.key))
      if (row === undefined) return []
      return [
        { ...feature, properties: { id: row.key, part: feature.properties?.part, kind: row.kind, name: nameOf(row) } },
      ]
    })
    return { type: 'FeatureCollection', features: [...outlines, ...rows.flatMap(dotOf)] }
  }, [shapes.data, rows])
  const overlay = useMemo<Overlay>(
    () => ({
      kind: 'comparison',
      data,
      selected,
      onPick: (key) => change({ row: key }, { replace: true }),
      hidesSettlements: true,
    }),
    [data, selected, change],
  )
  useOverlay('comparison', overlay)
  useLookAtSelected(rows, selected)
  useLookAtAll(question, rows, params.has('map') && params.has('row'))
}

/** Where the shape is too small to see. */
function dotOf(row: ComparisonRow): Feature[] {
  if (row.bounds === null) return []
  const [west = 0, south = 0, east = 0, north = 0] = row.bounds
  const properties = { id: row.key, part: 'dot', kind: row.kind, name: nameOf(row) }
  const middle = [(west + east) / 2, (south + north) / 2]
  return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: middle } }]
}

function useLookAtSelected(rows: readonly ComparisonRow[], selected: string | null): void {
  const bounds = rows.find(({ key }) => key === selected)?.bounds ?? null
  const wanted = bounds?.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same place is not looked at again
  useEffect(() => {
    if (bounds === null) return
    const [west = 0, south = 0, east = 0, north = 0] = bounds
    stage.lookAt({ bounds: [west, south, east, north], maxZoom: 17 })
  }, [wanted])
}

/** Once for each pair and place; afterwards the view is the reader's, or the address's. */
function useLookAtAll(question: string, rows: readonly ComparisonRow[], hasView: boolean): void {
  const looked = useRef(hasView ? question : null)
  useEffect(() => {
    if (question === '' || looked.current === question) return
    looked.current = question
    const bounds = boundsToLookAt(rows.flatMap(dotOf))
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 14 })
  }, [question, rows])
}

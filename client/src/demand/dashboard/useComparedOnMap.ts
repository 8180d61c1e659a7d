import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { Feature, Geometry } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { boundsToLookAt, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { itemsKey, loadItems } from '../../territory/items.api.ts'
import { quoted } from '../../territory/itemsPath.ts'

/** Outlines of what is compared, numbered as the columns; the map looks at all of them when one is added. */
export function useComparedOnMap(codes: readonly string[], highlighted: string | null): void {
  const features = useOutlines(codes)
  const overlay = useMemo<Overlay | null>(
    () =>
      features.length === 0
        ? null
        : { kind: 'compared', data: { type: 'FeatureCollection', features }, selected: highlighted },
    [features, highlighted],
  )
  useOverlay('compared', overlay)
  const seen = useRef('')
  const shown = features.map(({ properties }) => properties?.id).join()
  useEffect(() => {
    if (shown === '' || shown === seen.current) return
    seen.current = shown
    const bounds = boundsToLookAt(features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 12 })
  }, [shown, features])
}

function useOutlines(codes: readonly string[]): Feature[] {
  const outlines = useQueries({
    queries: codes.map((code) => {
      const collection = code.length === 2 ? ('regions' as const) : ('comunas' as const)
      return {
        queryKey: [...itemsKey(collection), 'outline', code],
        queryFn: () => loadItems(collection, { filter: `code = ${quoted(code)}`, withGeometry: true, limit: 1 }),
        placeholderData: keepPreviousData,
      }
    }),
    combine: (answers) => answers.map(({ data }) => data?.features[0] ?? null),
  })
  return useMemo(
    () =>
      outlines.flatMap((item, at): Feature[] => {
        const code = codes[at]
        if (item?.geometry == null || code === undefined || item.properties.code !== code) return []
        const properties = { id: code, number: String(at + 1), name: item.properties.name ?? code }
        return [{ type: 'Feature', geometry: mainlandOf(item.geometry), properties }]
      }),
    [outlines, codes],
  )
}

/** Far islands would take the number of their region out to sea. */
const westOfMainland = -77

function mainlandOf(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry
  const near = geometry.coordinates.filter((polygon) => (polygon[0]?.[0]?.[0] ?? 0) > westOfMainland)
  return near.length === 0 ? geometry : { ...geometry, coordinates: near }
}

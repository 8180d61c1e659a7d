import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLayers } from '../layers/layers.state.ts'
import type { Selection } from '../platform/selection.ts'
import { type CollectionSummary, useCollections } from '../territory/collections.api.ts'
import type { Drawn } from './mapView.ts'
import { useStageState } from './stage.ts'
import { useCoast } from './useCoast.ts'

interface Wanted {
  base: Basemap | null
  selection: Selection | null
  /** The map knows where to look: before, tiles of another place would be fetched in vain. */
  isPlaced: boolean
  hasTypeface: boolean
  isAtRest: boolean
}

/** What the map is to draw; the same object until something of it changes. */
export function useDrawn({ base, selection, isPlaced, hasTypeface, isAtRest }: Wanted): Drawn {
  const { t } = useTranslation()
  const layers = useLayers()
  const { data } = useCollections()
  const without = withoutRows(data)
  const key = isPlaced ? [...without].join() : 'all'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is in the set, which is new each time
  const empty = useMemo(() => (isPlaced ? without : new Set(placeCollectionIds)), [key])
  const { painting } = useStageState()
  const coast = useCoast(isAtRest)
  return useMemo(
    () => ({
      layers,
      painting,
      empty,
      base,
      origin: window.location.origin,
      urban: !isAtRest || !isPlaced ? null : empty.has('zones') ? (empty.has('blocks') ? null : 'blocks') : 'zones',
      coast,
      hasTypeface,
      words: { repeated: t('inspector.repeated'), closed: t('inspector.closed') },
      selected: selection?.collection ?? null,
      selectedIds: selection?.ids ?? [],
    }),
    [layers, painting, empty, base, coast, isAtRest, isPlaced, hasTypeface, selection, t],
  )
}

/** Collections that have no row; none before that is known. Regions are the union of their comunas. */
function withoutRows(data: readonly CollectionSummary[] | undefined): Set<PlaceCollectionId> {
  const rows = new Map<string, number>(data?.map((collection) => [collection.id, collection.rows]))
  return new Set(placeCollectionIds.filter((id) => rows.get(id === 'regions' ? 'comunas' : id) === 0))
}

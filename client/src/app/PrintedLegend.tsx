import { LayerLegend } from '../layers/LayerLegend.tsx'
import { useLayers } from '../layers/layers.state.ts'
import { useLayerName } from '../layers/useLayerFacts.ts'
import { useCollections } from '../territory/collections.api.ts'

/** What the layers that are shown mean, on paper and in a picture. */
export function PrintedLegend({ zoom }: { zoom: number }) {
  const nameOf = useLayerName()
  const { data } = useCollections()
  const hasRows = (collection: string) =>
    (data?.find(({ id }) => id === (collection === 'regions' ? 'comunas' : collection))?.rows ?? 0) > 0
  return useLayers()
    .filter(({ collection, isVisible }) => isVisible && hasRows(collection))
    .map((layer) => (
      <div key={layer.collection} data-legend={layer.collection}>
        <h3>{nameOf(layer.collection)}</h3>
        <LayerLegend layer={layer} zoom={zoom} />
      </div>
    ))
}

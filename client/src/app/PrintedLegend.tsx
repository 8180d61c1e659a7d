import { LayerLegend } from '../layers/LayerLegend.tsx'
import { useLayers } from '../layers/layers.state.ts'
import { PaintedLegend } from '../layers/PaintedLegend.tsx'
import { useLayerName } from '../layers/useLayerFacts.ts'
import { layersUnder } from '../map/painting.ts'
import { useStageState } from '../map/stage.ts'
import { useCollections } from '../territory/collections.api.ts'

/** What the layers that are shown mean, on paper and in a picture; what a workspace painted stands first. */
export function PrintedLegend({ zoom }: { zoom: number }) {
  const nameOf = useLayerName()
  const { data } = useCollections()
  const { painting } = useStageState()
  const hasRows = (collection: string) =>
    (data?.find(({ id }) => id === (collection === 'regions' ? 'comunas' : collection))?.rows ?? 0) > 0
  const layers = layersUnder(painting, useLayers()).filter(
    ({ collection, isVisible }) => isVisible && collection !== painting?.collection && hasRows(collection),
  )
  return (
    <>
      {painting !== null && (
        <div data-legend="painting">
          <h3>{painting.legend.title}</h3>
          <PaintedLegend painting={painting} />
        </div>
      )}
      {layers.map((layer) => (
        <div key={layer.collection} data-legend={layer.collection}>
          <h3>{nameOf(layer.collection)}</h3>
          <LayerLegend layer={layer} zoom={zoom} />
        </div>
      ))}
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { layersUnder } from '../map/painting.ts'
import { useStageState } from '../map/stage.ts'
import { useCollections } from '../territory/collections.api.ts'
import { Icon } from '../ui/Icon.tsx'
import { LayerLegend } from './LayerLegend.tsx'
import './layers.css'
import { useLayers } from './layers.state.ts'
import { PaintedLegend } from './PaintedLegend.tsx'
import { useLayerName } from './useLayerFacts.ts'

/** Ground needs no explanation. */
const selfEvident = ['streets', 'comunas', 'regions']

interface MapLegendProps {
  /** The list of layers is open beside the map and says the same. */
  isListed: boolean
}

/** What is on the map means this: on the map itself, small, folded away by who knows it. */
export function MapLegend({ isListed }: MapLegendProps) {
  const { t } = useTranslation()
  const [isWide] = useState(() => window.matchMedia('(min-width: 1100px)').matches)
  const [chosen, setIsOpen] = useState<boolean | null>(null)
  const isOpen = chosen ?? (isWide && !isListed)
  const nameOf = useLayerName()
  const { data } = useCollections()
  const { painting, beside } = useStageState()
  const layers = layersUnder(painting, useLayers()).filter(
    ({ collection, isVisible }) =>
      isVisible &&
      collection !== painting?.collection &&
      !selfEvident.includes(collection) &&
      (data?.find(({ id }) => id === collection)?.rows ?? 0) > 0,
  )
  if (layers.length === 0 && painting === null) return null
  if (!isOpen) {
    return (
      <button type="button" className="map-legend-button" onClick={() => setIsOpen(true)}>
        {t('layers.legend.title')}
      </button>
    )
  }
  return (
    <section className="map-legend" aria-label={t('layers.legend.title')}>
      <button
        type="button"
        className="map-legend-close"
        aria-label={t('layers.legend.hide')}
        onClick={() => setIsOpen(false)}
      >
        <Icon name="close" size={14} />
      </button>
      {[painting, beside].map(
        (one, at) =>
          one !== null && (
            <div key={at === 0 ? 'painting' : 'beside'}>
              <h3>
                {beside !== null && `${t(at === 0 ? 'layers.legend.left' : 'layers.legend.right')}: `}
                {one.legend.title}
              </h3>
              <PaintedLegend painting={one} isFolded />
            </div>
          ),
      )}
      {layers.map((layer) => (
        <div key={layer.collection}>
          <h3>{nameOf(layer.collection)}</h3>
          <LayerLegend layer={layer} />
        </div>
      ))}
    </section>
  )
}

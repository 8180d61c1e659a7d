import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useState } from 'react'
import { GridList, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../platform/address.ts'
import { useCollections } from '../territory/collections.api.ts'
import { Button } from '../ui/Button.tsx'
import { BasemapChooser } from './BasemapChooser.tsx'
import { LayerOptions } from './LayerOptions.tsx'
import { LayerRow } from './LayerRow.tsx'
import './layers.css'
import { type LayerState, useLayerChanges, useLayers } from './layers.state.ts'
import { layerParams } from './layersAddress.ts'
import { useLayerName } from './useLayerFacts.ts'

/** The layers of the map: what is drawn, how, in which order, and where it comes from. */
export function LayerPanel() {
  const { t } = useTranslation()
  const { params } = useAddress()
  const layers = useLayers()
  const changes = useLayerChanges()
  const nameOf = useLayerName()
  const { data } = useCollections()
  const [open, setOpen] = useState<PlaceCollectionId | null>(null)
  const opened = layers.find(({ collection }) => collection === open)
  if (opened !== undefined) return <LayerOptions layer={opened} onBack={() => setOpen(null)} />
  const rowsOf = ({ collection }: LayerState) =>
    data?.find(({ id }) => id === (collection === 'regions' ? 'comunas' : collection))?.rows
  const without = layers.filter((layer) => rowsOf(layer) === 0)
  const isChanged = layerParams.some((name) => params.has(name))
  return (
    <section className="section layer-panel" aria-labelledby="layers-title">
      <div className="section-head">
        <h2 id="layers-title">{t('layers.title')}</h2>
        {isChanged && (
          <Button look="quiet" onPress={changes.reset}>
            <span title={t('layers.resetHint')}>{t('layers.reset')}</span>
          </Button>
        )}
      </div>
      <LayerList layers={layers.filter((layer) => rowsOf(layer) !== 0)} onOpen={setOpen} />
      {without.length > 0 && (
        <p className="hint">
          {t('layers.without')}: {without.map(({ collection }) => nameOf(collection)).join(', ')}.{' '}
          {t('layers.emptyHint')}
        </p>
      )}
      <BasemapChooser />
    </section>
  )
}

interface LayerListProps {
  layers: readonly LayerState[]
  onOpen: (collection: PlaceCollectionId) => void
}

function LayerList({ layers, onOpen }: LayerListProps) {
  const { t } = useTranslation()
  const all = useLayers()
  const { move } = useLayerChanges()
  const placeOf = (collection: unknown) => all.findIndex((layer) => layer.collection === collection)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = keys
      if (moved === undefined) return
      const from = placeOf(moved)
      const to = placeOf(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      move(moved as PlaceCollectionId, to > from ? to - 1 : to)
    },
  })
  return (
    <GridList
      aria-label={t('layers.list')}
      className="layer-list"
      selectionMode="none"
      keyboardNavigationBehavior="tab"
      items={layers.map((layer) => ({ ...layer, id: layer.collection }))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(layer) => <LayerRow layer={layer} onOpen={() => onOpen(layer.collection)} />}
    </GridList>
  )
}

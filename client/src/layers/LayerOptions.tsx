import { useRef } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { stage } from '../map/stage.ts'
import { type MeasureId, measureIdsOf } from '../map/symbology/measures.ts'
import { useFormat } from '../platform/format.ts'
import { useItems } from '../territory/items.api.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Icon } from '../ui/Icon.tsx'
import { FilterEditor } from './FilterEditor.tsx'
import { LayerLegend } from './LayerLegend.tsx'
import { LayerSources } from './LayerSources.tsx'
import { toCql2 } from './layerFilter.ts'
import { type LayerState, useLayerChanges, useLayers } from './layers.state.ts'
import { smallestOpacity } from './layersAddress.ts'
import { useLayerName, useScaleHint, useSummary } from './useLayerFacts.ts'

/** Everything that can be set of one layer. */
export function LayerOptions({ layer, onBack }: { layer: LayerState; onBack: () => void }) {
  const { t } = useTranslation()
  const { change } = useLayerChanges()
  const { collection, measure } = layer
  const name = useLayerName()(collection)
  const summary = useSummary(collection)
  const hint = useScaleHint(layer)
  const measures = measureIdsOf(collection)
  const bounds = summary?.bounds
  return (
    <section className="section layer-options" aria-label={t('layers.open', { name })}>
      <button type="button" className="panel-back" onClick={onBack}>
        <Icon name="back" size={16} />
        {t('layers.title')}
      </button>
      <div className="section-head">
        <h2>{name}</h2>
        <Order layer={layer} name={name} />
      </div>
      <RowCount layer={layer} rows={summary?.rows} />
      <LayerLegend layer={layer} />
      {hint !== null && <p className="hint">{hint}</p>}
      {measures.length > 1 && (
        <SelectField
          label={t('layers.measure')}
          value={measure}
          options={measures.map((id) => ({ value: id, label: t(`layers.measures.${id}`) }))}
          onChange={(id) => change(collection, { measure: id as MeasureId })}
        />
      )}
      <Opacity layer={layer} />
      <FilterEditor layer={layer} />
      {bounds && (
        <Button onPress={() => stage.lookAt({ bounds, maxZoom: 15 })}>
          <Icon name="place" size={18} />
          {t('layers.zoomTo')}
        </Button>
      )}
      <LayerSources collection={collection === 'regions' ? 'comunas' : collection} />
    </section>
  )
}

function Order({ layer, name }: { layer: LayerState; name: string }) {
  const { t } = useTranslation()
  const layers = useLayers()
  const { move } = useLayerChanges()
  if (layer.collection === 'settlements') return null
  const at = layers.findIndex(({ collection }) => collection === layer.collection)
  return (
    <span className="row-actions">
      <Button
        look="icon"
        aria-label={t('layers.moveUp', { name })}
        isDisabled={at <= 1}
        onPress={() => move(layer.collection, at - 1)}
      >
        <Icon name="up" size={16} />
      </Button>
      <Button
        look="icon"
        aria-label={t('layers.moveDown', { name })}
        isDisabled={at === layers.length - 1}
        onPress={() => move(layer.collection, at + 1)}
      >
        <Icon name="down" size={16} />
      </Button>
    </span>
  )
}

/** How many there are, and of them how many the filter leaves. */
function RowCount({ layer, rows }: { layer: LayerState; rows: number | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const filter = toCql2(layer.filter)
  const matched = useItems(layer.collection, filter === null ? null : { filter, limit: 1 })
  if (rows === undefined || layer.collection === 'regions') return null
  const all = t('layers.rows', { count: rows })
  const some = filter === null ? undefined : matched.data?.numberMatched
  return <p className="quiet">{some === undefined ? all : `${format.number(some)} / ${all}`}</p>
}

function Opacity({ layer }: { layer: LayerState }) {
  const { t } = useTranslation()
  const { change } = useLayerChanges()
  // One gesture is one step for the back button.
  const isMoving = useRef(false)
  return (
    <Slider
      className="slider"
      value={layer.opacity}
      minValue={smallestOpacity}
      maxValue={100}
      step={5}
      formatOptions={{ style: 'unit', unit: 'percent' }}
      onChange={(opacity) => {
        change(layer.collection, { opacity: Number(opacity) }, { replace: isMoving.current })
        isMoving.current = true
      }}
      onChangeEnd={() => {
        isMoving.current = false
      }}
    >
      <Label>{t('layers.opacity')}</Label>
      <SliderOutput />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  )
}

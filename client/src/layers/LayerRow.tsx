import { Button as AriaButton, GridListItem, Switch } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type LegendEntry, legendOf } from '../map/symbology/legend.ts'
import { useFormat } from '../platform/format.ts'
import { Icon } from '../ui/Icon.tsx'
import { LayerLegend } from './LayerLegend.tsx'
import { LegendSign } from './LegendSign.tsx'
import { type LayerState, useLayerChanges } from './layers.state.ts'
import { useLayerName, useScaleHint, useSummary } from './useLayerFacts.ts'

/** A layer in the list: switch, name, how many rows, and what its signs mean while it is shown. */
export function LayerRow({ layer, onOpen }: { layer: LayerState; onOpen: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useLayerChanges()
  const { collection, isVisible, filter } = layer
  const name = useLayerName()(collection)
  const rows = useSummary(collection)?.rows
  const hint = useScaleHint(layer)
  const only = onlySign(layer)
  return (
    <GridListItem id={collection} textValue={name} className={isVisible ? 'layer is-on' : 'layer'}>
      <div className="layer-line">
        <AriaButton slot="drag" className="layer-grip" aria-label={t('layers.drag', { name })}>
          <Grip />
        </AriaButton>
        <Switch
          className="switch"
          aria-label={t('layers.show', { name })}
          isSelected={isVisible}
          onChange={(on) => change(collection, { isVisible: on })}
        >
          <span className="switch-track" />
        </Switch>
        <span className="layer-name">
          {name}
          {isVisible && only !== undefined && <LegendSign sign={only.sign} />}
        </span>
        {filter.length > 0 && (
          <span className="layer-filtered" title={t('layers.filters')}>
            <Icon name="priorities" size={14} />
            <span className="only-read">{t('layers.filters')}</span>
          </span>
        )}
        {rows !== undefined && collection !== 'regions' && <span className="layer-count">{format.number(rows)}</span>}
        <AriaButton className="button button-icon" aria-label={t('layers.open', { name })} onPress={onOpen}>
          <Icon name="forward" size={16} />
        </AriaButton>
      </div>
      {isVisible && (only === undefined || hint !== null) && (
        <div className="layer-more">
          {only === undefined && <LayerLegend layer={layer} />}
          {hint !== null && <p className="hint">{hint}</p>}
        </div>
      )}
    </GridListItem>
  )
}

/** A layer with one sign needs no legend beside its name. */
function onlySign({ collection, measure }: LayerState): LegendEntry | undefined {
  const { entries } = legendOf(collection, measure, 0)
  return entries.length === 1 ? entries[0] : undefined
}

function Grip() {
  return (
    <svg width={10} height={16} viewBox="0 0 10 16" aria-hidden="true" focusable="false">
      <path d="M2 3h.1M2 8h.1M2 13h.1M8 3h.1M8 8h.1M8 13h.1" className="grip-dots" />
    </svg>
  )
}

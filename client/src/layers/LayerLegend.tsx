import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../app/i18n/es.ts'
import { type LegendEntry, legendOf } from '../map/symbology/legend.ts'
import { useZoom } from '../map/useZoom.ts'
import { useFormat } from '../platform/format.ts'
import { LegendSign } from './LegendSign.tsx'
import type { LayerState } from './layers.state.ts'

type CategoryId = keyof Catalogue['layers']['categories']

/** What the colours and signs of a layer mean at the scale on screen, or at another one: that of a page. */
export function LayerLegend({ layer, zoom: other }: { layer: LayerState; zoom?: number }) {
  const { t } = useTranslation()
  const words = useLegendWords()
  const onScreen = useZoom()
  const zoom = other ?? onScreen ?? 9
  const { entries, unit, hasMiddle, level } = legendOf(layer.collection, layer.measure, zoom)
  const measure = layer.measure === 'plain' ? null : t(`layers.measures.${layer.measure}`)
  const title = [
    measure,
    unit === null ? null : t(`layers.units.${unit}`),
    level === null ? null : t(`layers.levels.${level}`),
  ]
  const shown = title.filter((part) => part !== null && entries.length > 1)
  return (
    <div className="layer-legend">
      {shown.length > 0 && <p className="hint">{shown.join(' · ')}</p>}
      <ul style={{ opacity: 0.35 + (0.65 * layer.opacity) / 100 }}>
        {entries.map((entry) => (
          <li key={words(entry)}>
            <LegendSign sign={entry.sign} />
            {words(entry)}
          </li>
        ))}
      </ul>
      {hasMiddle && <p className="hint">{t('layers.middle')}</p>}
    </div>
  )
}

function useLegendWords(): (entry: LegendEntry) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return ({ words }) => {
    if (words.kind === 'category') {
      const isOwn = i18n.exists(`layers.categories.${words.id}`)
      return isOwn ? t(`layers.categories.${words.id as CategoryId}`) : t(`choices.${words.id as 'other'}`)
    }
    if (words.kind === 'sign') return t(`layers.legend.${words.id}`)
    const from = format.number(words.from, 1)
    const to = format.number(words.to, 1)
    if (words.from === null) return t('layers.classes.below', { to })
    return words.to === null ? t('layers.classes.above', { from }) : t('layers.classes.between', { from, to })
  }
}

import { useTranslation } from 'react-i18next'
import { type Painting, shareBreaks } from '../map/painting.ts'
import { paintedColourName } from '../map/style/painted.ts'
import { useFormat } from '../platform/format.ts'
import { LegendSign } from './LegendSign.tsx'

/** Classes of what a workspace painted: as on the map, with where it comes from. */
export function PaintedLegend({ painting }: { painting: Painting }) {
  const { t } = useTranslation()
  const format = useFormat()
  const classes = [0, ...shareBreaks].map((from, at) => ({ from, to: shareBreaks[at] ?? 1 }))
  const [first, ...others] = painting.legend.hints
  return (
    <div className="layer-legend">
      {first && <p className="hint">{first}</p>}
      <ul>
        {classes.map(({ from, to }, at) => (
          <li key={from}>
            <LegendSign sign={{ form: 'area', colour: paintedColourName(at) }} />
            {t('layers.classes.between', { from: format.number(100 * from), to: format.percent(to) })}
          </li>
        ))}
        <li>
          <LegendSign sign={{ form: 'hatch', colour: 'unknown' }} />
          {t('layers.legend.unknown')}
        </li>
      </ul>
      {others.map((hint) => (
        <p key={hint} className="hint">
          {hint}
        </p>
      ))}
    </div>
  )
}

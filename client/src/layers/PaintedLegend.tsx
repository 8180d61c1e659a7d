import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { cssColour, type PaintColour } from '../map/paintColours.ts'
import type { Painting } from '../map/painting.ts'
import { useFormat } from '../platform/format.ts'
import { LegendSign } from './LegendSign.tsx'
import { PaintedSquare } from './PaintedSquare.tsx'

const PaintedHistogram = lazy(() => import('./PaintedHistogram.tsx').then((m) => ({ default: m.PaintedHistogram })))

/** As many hints are no burden. */
const unfolded = 2

const Hints = ({ hints }: { hints: readonly string[] }) =>
  hints.map((hint) => (
    <p key={hint} className="hint">
      {hint}
    </p>
  ))

interface PaintedLegendProps {
  painting: Painting
  /** Where the legend lies over the map: sources and rule are opened by who asks for them. */
  isFolded?: boolean
}

/** Classes of what a workspace painted: as on the map, with where it comes from. */
export function PaintedLegend({ painting, isFolded = false }: PaintedLegendProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { legend, colours } = painting
  const [first, ...others] = legend.hints
  return (
    <div className="layer-legend">
      {first && <p className="hint">{first}</p>}
      {legend.square && <PaintedSquare painting={painting} square={legend.square} />}
      {legend.histogram && (
        <Suspense fallback={<div className="painted-histogram" />}>
          <PaintedHistogram histogram={legend.histogram} colours={colours} />
        </Suspense>
      )}
      <ul>
        {legend.square === undefined &&
          legend.classes.map(({ label, count }, at) => (
            <li key={label}>
              <LegendSign sign={{ form: 'area', colour: 'unknown' }} css={cssColour(colours[at] as PaintColour)} />
              <span className="painted-class">{label}</span>
              {count !== undefined && <span className="painted-count">{number(count)}</span>}
            </li>
          ))}
        {legend.unknown !== null && (
          <li>
            <LegendSign sign={{ form: 'hatch', colour: 'unknown' }} />
            <span className="painted-class">{t('layers.legend.unknown')}</span>
            {legend.classes[0]?.count !== undefined && <span className="painted-count">{number(legend.unknown)}</span>}
          </li>
        )}
        {legend.suppressed !== null && (
          <li>
            <LegendSign sign={{ form: 'area', colour: 'unknown', pattern: 'dotted' }} />
            <span className="painted-class">{t('layers.legend.suppressed')}</span>
            <span className="painted-count">{number(legend.suppressed)}</span>
          </li>
        )}
      </ul>
      {isFolded && others.length > unfolded ? (
        <details className="fold painted-hints">
          <summary>{t('layers.legend.more')}</summary>
          <Hints hints={others} />
        </details>
      ) : (
        <Hints hints={others} />
      )}
    </div>
  )
}

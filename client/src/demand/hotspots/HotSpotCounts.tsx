import type { HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { useTranslation } from 'react-i18next'
import { alongRamp, cssColour, type PaintColour } from '../../map/paintColours.ts'
import { useFormat } from '../../platform/format.ts'
import { type Confidence, classedHotSpots, hotSpotClasses } from './hotSpotClasses.ts'

const kinds = ['hot', 'none', 'cold'] as const
const colourOf: Record<(typeof kinds)[number], PaintColour> = {
  hot: alongRamp('middle', 0),
  none: alongRamp('middle', 0.5),
  cold: alongRamp('middle', 1),
}

/** How many places are hot, cold and neither, and how they were tested. */
export function HotSpotCounts({ spots, confidence }: { spots: HotSpots; confidence: Confidence }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const classes = hotSpotClasses(confidence)
  const { counts, untested, suppressed } = classedHotSpots(spots, classes)
  const countOf = (kind: string) =>
    classes.reduce((sum, one, at) => sum + (one.kind === kind ? (counts[at] ?? 0) : 0), 0)
  const { neighbours, leftOut } = spots
  const around = t(neighbours.by === 'rings' ? 'hotspots.rings' : 'hotspots.nearest', {
    count: neighbours.count,
    km: number((neighbours.withinM ?? 0) / 1000, 1),
  })
  return (
    <>
      <dl className="hotspots-counts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <span className="hotspots-sign" aria-hidden="true" style={{ background: cssColour(colourOf[kind]) }} />
              {t(`hotspots.counts.${kind}`)}
            </dt>
            <dd>{number(countOf(kind))}</dd>
          </div>
        ))}
      </dl>
      {countOf('hot') + countOf('cold') === 0 && <p>{t('hotspots.nothing')}</p>}
      <p className="hint">{t('hotspots.tested', { tests: number(spots.tests), neighbours: around })}</p>
      {untested + suppressed > 0 && (
        <p className="hint">
          {t('hotspots.leftOut', {
            unknown: number(leftOut.unknown),
            suppressed: number(leftOut.suppressed),
            isolated: number(leftOut.isolated),
          })}
        </p>
      )}
    </>
  )
}

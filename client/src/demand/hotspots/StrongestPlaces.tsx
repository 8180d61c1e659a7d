import type { HotSpot, HotSpots } from '@arraigo/shared/demand/demand.schema.ts'
import { measureNames, scaleNames } from '@arraigo/shared/demand/demandNames.ts'
import { scaleOf } from '@arraigo/shared/demand/scaledValue.ts'
import { useTranslation } from 'react-i18next'
import { cssColour } from '../../map/paintColours.ts'
import { stage } from '../../map/stage.ts'
import { useFormat } from '../../platform/format.ts'
import { useDemandAddress } from '../demandAddress.ts'
import { type Confidence, hotSpotClasses } from './hotSpotClasses.ts'
import { useSpotName } from './useSpotName.ts'

/** More is for the table. */
const listed = 12

/** The most extreme first; a click shows the place. */
export function StrongestPlaces({ spots, confidence }: { spots: HotSpots; confidence: Confidence }) {
  const { t } = useTranslation()
  const { number, locale } = useFormat()
  const { measure, per } = useDemandAddress()
  const classes = hotSpotClasses(confidence)
  const significant = spots.strongest.filter(({ level }) => classes.some((one) => one.level === level))
  const shown = significant.slice(0, listed)
  return (
    <>
      <p className="hint">
        {measureNames[measure][locale]}, {scaleNames[scaleOf(measure, per)][locale]}
      </p>
      <ol className="rows">
        {shown.map((spot) => (
          <SpotRow key={spot.id} spot={spot} of={spots.of} classes={classes} />
        ))}
      </ol>
      {significant.length > shown.length && (
        <p className="hint">{t('hotspots.more', { shown: number(shown.length), all: number(significant.length) })}</p>
      )}
    </>
  )
}

interface SpotRowProps {
  spot: HotSpot
  of: string
  classes: ReturnType<typeof hotSpotClasses>
}

function SpotRow({ spot, of, classes }: SpotRowProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { measure } = useDemandAddress()
  const name = useSpotName()(spot, of)
  const own = classes.find(({ level }) => level === spot.level)
  if (own === undefined || own.kind === 'none') return null
  return (
    <li>
      <button
        type="button"
        className="row"
        aria-label={t('hotspots.show', { name })}
        onClick={() => showSpot(spot, of)}
      >
        <span className="hotspots-sign" aria-hidden="true" style={{ background: cssColour(own.colour) }} />
        <span className="row-main">
          {name}
          <span className="hint">{t(`hotspots.${own.kind}`, { percent: own.confidence })}</span>
        </span>
        <span className="row-figure">
          {measure === 'unknown-share' ? percent(spot.value, 1) : number(spot.value, spot.value < 10 ? 1 : 0)}
        </span>
      </button>
    </li>
  )
}

/** Not closer than the hexagons keep their size. */
function showSpot({ longitude, latitude }: HotSpot, of: string): void {
  const zoom = zoomOf[of] ?? 13
  stage.lookAt({ center: [longitude, latitude], zoom })
}

const zoomOf: Record<string, number> = {
  hex5: 7.9,
  hex6: 8.9,
  hex7: 10.9,
  hex8: 11.9,
  hex9: 13,
  comunas: 10,
  zones: 13,
}

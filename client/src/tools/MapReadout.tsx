import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { metresPerPx, roundLength } from '../map/tools/mapScale.ts'
import { useWatchedPlace, type WatchedPlace } from '../map/tools/useWatchedPlace.ts'
import { degreesText, placeText, utmText } from '../platform/coordinates.ts'
import { useFormat } from '../platform/format.ts'
import { lengthText } from '../platform/measures.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import './tools.css'

const storageKey = 'arraigo.coordinates'
const longestBarPx = 110

/** Scale bar, and the coordinates under the pointer or, without one, of the map's middle. */
export function MapReadout() {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const place = useWatchedPlace()
  const [isUtm, setIsUtm] = useState(localStorage.getItem(storageKey) === 'utm')
  if (place === null) return null
  const { longitude, latitude } = place
  const toggle = () => {
    localStorage.setItem(storageKey, isUtm ? 'degrees' : 'utm')
    setIsUtm(!isUtm)
  }
  const shown = isUtm ? utmText(longitude, latitude) : placeText(locale, longitude, latitude)
  const copied = isUtm ? utmText(longitude, latitude) : degreesText(longitude, latitude)
  return (
    <section className="map-readout" aria-label={t('tools.readout')}>
      <ScaleBar place={place} />
      <button type="button" className="map-coordinates" title={t('tools.otherCoordinates')} onClick={toggle}>
        <span className="only-read">{t(place.isPointer ? 'tools.pointerAt' : 'tools.centreAt')}</span>
        {!place.isPointer && <span aria-hidden="true">⊹ </span>}
        {shown}
      </button>
      <CopyButton text={copied} label={t('tools.copyCoordinates')} />
    </section>
  )
}

function ScaleBar({ place }: { place: WatchedPlace }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const perPx = metresPerPx(place.zoom, place.latitude)
  const lengthM = roundLength(longestBarPx * perPx)
  const text = lengthText(locale, lengthM).replace(/[.,]0+(?= )/, '')
  return (
    <div
      className="scale-bar"
      role="img"
      aria-label={t('tools.scale', { length: text })}
      style={{ width: lengthM / perPx }}
    >
      {text}
    </div>
  )
}

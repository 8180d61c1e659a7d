import { say } from '@arraigo/shared/messages/messages.ts'
import type { NearestFacility, Profile } from '@arraigo/shared/profile/profile.schema.ts'
import type { Geometry } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { lengthText } from '../../platform/measures.ts'
import { SourceNote } from './SourceNote.tsx'
import { useOneMarkOnMap } from './useMarkOnMap.ts'

/** The nearest facility of each kind: an estimate of the way, from a straight line. */
export function FacilityFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [marked, setMarked] = useState<Geometry | null>(null)
  useOneMarkOnMap('profile-facility', marked)
  const detour = profile.factors.find(({ code }) => code === 'straight-line-detour')
  const { nearest, basis } = profile.facilities
  return (
    <details className="fold">
      <summary>{t('profile.facilities')}</summary>
      <ul className="profile-touched">
        {nearest.map((facility) => (
          <FacilityRow key={facility.kind} facility={facility} onMark={setMarked} />
        ))}
      </ul>
      {detour && (
        <p className="hint">
          {t('profile.detour', { value: format.number(detour.value, 2), source: detour.source })}
          {detour.confidence === 'to-confirm' && ` · ${t('profile.toConfirm')}`}
        </p>
      )}
      <SourceNote profile={profile} basis={basis} />
    </details>
  )
}

interface FacilityRowProps {
  facility: NearestFacility
  onMark: (place: Geometry | null) => void
}

function FacilityRow({ facility, onMark }: FacilityRowProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { kind, name, place, distanceM, unknown } = facility
  return (
    <li
      onPointerEnter={() => onMark(place && { type: 'Point', coordinates: place })}
      onPointerLeave={() => onMark(null)}
    >
      <span>
        {t(`choices.${kind as 'school'}`)}
        <span className="hint">{unknown ? say(locale, unknown) : name}</span>
      </span>
      <span className="profile-share">
        {distanceM === null ? t('unknown') : t('profile.about', { length: lengthText(locale, distanceM) })}
      </span>
    </li>
  )
}

import { say } from '@arraigo/shared/messages/messages.ts'
import type { Exposure, Profile, Touched } from '@arraigo/shared/profile/profile.schema.ts'
import type { Geometry } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { useFieldText } from '../../territory/useFieldText.ts'
import { SourceNote } from './SourceNote.tsx'
import { useOneMarkOnMap } from './useMarkOnMap.ts'

interface ExposureFactsProps {
  title: string
  exposure: Exposure
  profile: Profile
}

const kindField = { name: 'kind', type: 'text' } as const

/** Hazards or zoning that the boundary touches. What is not loaded is unknown, and said so: never safe. */
export function ExposureFacts({ title, exposure, profile }: ExposureFactsProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const kindText = useKindText()
  const [marked, setMarked] = useState<Geometry | null>(null)
  useOneMarkOnMap(`profile-${exposure.basis.collection}`, marked)
  const { kinds, touched, kindsLoaded, unknown, basis } = exposure
  const loaded = kindsLoaded.map(kindText).join(', ')
  return (
    <details className="fold" open={kinds.length > 0}>
      <summary>
        {title}:{' '}
        {kinds.length > 0 ? t('profile.touched', { count: kinds.length }) : t(`profile.coverage.${exposure.coverage}`)}
      </summary>
      {unknown && <p>{say(locale, unknown)}</p>}
      {kinds.length === 0 && unknown === null && <p>{t('profile.nothingTouched', { loaded })}</p>}
      {kinds.map(({ kind, share, count }) => (
        <KindRows
          key={kind}
          name={kindText(kind)}
          share={share}
          count={count}
          touched={touched.filter((one) => one.kind === kind)}
          onMark={setMarked}
        />
      ))}
      {kinds.length > 0 && <p className="hint">{t('profile.kindsLoaded', { loaded })}</p>}
      <SourceNote profile={profile} basis={basis} />
    </details>
  )
}

function useKindText(): (kind: string) => string {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  return (kind) => (kind === 'other' ? t('choices.other') : fieldText(kindField, kind))
}

interface KindRowsProps {
  name: string
  share: number | null
  count: number
  touched: readonly Touched[]
  onMark: (shape: Geometry | null) => void
}

const mostListed = 6

function KindRows({ name, share, count, touched, onMark }: KindRowsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shareText = (of: number | null) => (of === null ? t('profile.inside') : format.percent(of, 1))
  return (
    <ul className="profile-touched">
      <li>
        <strong>{name}</strong>
        <strong className="profile-share">{shareText(share)}</strong>
      </li>
      {touched.slice(0, mostListed).map((one) => (
        <li key={one.id} onPointerEnter={() => onMark(one.shape)} onPointerLeave={() => onMark(null)}>
          <span>
            {one.name ?? t('profile.unnamed')}
            {one.level && <span className="hint">{one.level}</span>}
          </span>
          <span className="profile-share">{shareText(one.share)}</span>
        </li>
      ))}
      {count > mostListed && <li className="hint">{t('profile.moreTouched', { count: count - mostListed })}</li>}
    </ul>
  )
}

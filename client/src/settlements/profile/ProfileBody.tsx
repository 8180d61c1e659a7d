import { say } from '@arraigo/shared/messages/messages.ts'
import type { BoundaryMeasures } from '@arraigo/shared/profile/boundaryMeasures.ts'
import type { Profile } from '@arraigo/shared/profile/profile.schema.ts'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { areaText, lengthText } from '../../platform/measures.ts'
import { Figure, Figures } from '../../ui/Figure.tsx'
import { Skeleton } from '../../ui/Loaded.tsx'
import { EstimateDetails } from './EstimateDetails.tsx'
import { ExposureFacts } from './ExposureFacts.tsx'
import { FacilityFacts } from './FacilityFacts.tsx'
import { OverlapFacts } from './OverlapFacts.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import { rangeText } from './rangeText.ts'

interface ProfileBodyProps {
  /** Of the boundary as it is now; the profile may be a moment behind. */
  measures: Pick<BoundaryMeasures, 'areaM2' | 'perimeterM' | 'isMended'>
  profile: Profile | null
  /** What the rules say: below the figures, which stay where they are while findings come and go. */
  findings: ReactNode
  /** Nothing is on its way any more: what waits for it would wait for ever. */
  hasFailed?: boolean
}

/** The figures, each with the way to where it comes from, and what is not known. */
export function ProfileBody({ measures, profile, findings, hasFailed = false }: ProfileBodyProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <>
      <Figures>
        <Figure
          value={measures.areaM2 === null ? t('unknown') : areaText(locale, measures.areaM2)}
          label={t('profile.area')}
          note={
            measures.perimeterM !== null && t('profile.perimeter', { length: lengthText(locale, measures.perimeterM) })
          }
        />
        {profile === null ? !hasFailed && <AwaitedFigures /> : <HouseholdFigures profile={profile} />}
      </Figures>
      {measures.isMended && <p className="hint">{t('profile.mended')}</p>}
      {findings}
      {profile === null ? !hasFailed && <Skeleton lines={6} /> : <ProfileDetails profile={profile} />}
    </>
  )
}

/** Kept while only the line moves: a new profile comes some times a second, the pointer with every frame. */
const ProfileDetails = memo(function ProfileDetails({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  return (
    <>
      <EstimateDetails profile={profile} />
      <PlaceFacts profile={profile} />
      <OverlapFacts profile={profile} />
      <ExposureFacts title={t('profile.hazards')} exposure={profile.hazards} profile={profile} />
      <ExposureFacts title={t('profile.zoning')} exposure={profile.zoning} profile={profile} />
      <FacilityFacts profile={profile} />
      <Unknowns profile={profile} />
    </>
  )
})

/** Not known yet is not unknown. */
function AwaitedFigures() {
  const { t } = useTranslation()
  return (
    <>
      <Figure value="…" label={t('profile.householdsByDensity')} />
      <Figure value="…" label={t('profile.householdsByBlocks')} />
    </>
  )
}

function HouseholdFigures({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { recorded } = profile
  const density = profile.byDensity.households
  const blocks = profile.byBlocks.households
  const range = (estimate: typeof density) => estimate && t('profile.between', { range: rangeText(format, estimate) })
  return (
    <>
      <Figure value={format.number(density?.mid)} label={t('profile.householdsByDensity')} note={range(density)} />
      <Figure value={format.number(blocks?.mid)} label={t('profile.householdsByBlocks')} note={range(blocks)} />
      {recorded && (
        <Figure
          value={format.number(recorded.householdCount)}
          label={t('profile.householdsRecorded')}
          note={[recorded.householdSource, recorded.householdYear].filter((part) => part !== null).join(', ')}
        />
      )}
    </>
  )
}

function Unknowns({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { byBlocks, byDensity, hazards, zoning, unknowns } = profile
  const all = [byBlocks.unknown, byDensity.unknown, hazards.unknown, zoning.unknown, ...unknowns].filter(
    (one) => one !== null,
  )
  return (
    <details className="fold" open>
      <summary>{t('profile.unknowns', { count: all.length })}</summary>
      <ul className="profile-unknowns">
        {all.map((unknown) => (
          <li key={unknown.code}>{say(locale, unknown)}</li>
        ))}
      </ul>
    </details>
  )
}

import type { Profile } from '@arraigo/shared/profile/profile.schema.ts'
import type { Geometry } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { areaText } from '../../platform/measures.ts'
import { SourceNote } from './SourceNote.tsx'
import { useOneMarkOnMap } from './useMarkOnMap.ts'

/** Settlements that share ground with the boundary, each shown on the map while it is pointed at. */
export function OverlapFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [marked, setMarked] = useState<Geometry | null>(null)
  useOneMarkOnMap('profile-overlap', marked)
  const { settlements, basis } = profile.overlaps
  return (
    <details className="fold" open={settlements.length > 0}>
      <summary>{t('profile.overlaps', { count: settlements.length })}</summary>
      {settlements.length === 0 && <p>{t('profile.noOverlaps')}</p>}
      <ul className="profile-touched" hidden={settlements.length === 0}>
        {settlements.map(({ settlementId, name, sharedM2, share, shareOfOther, isDisputed, shape }) => (
          <li key={settlementId} onPointerEnter={() => setMarked(shape)} onPointerLeave={() => setMarked(null)}>
            <span>
              {name}
              {isDisputed && <span className="profile-disputed">{t('profile.disputed')}</span>}
              <span className="hint">
                {t('profile.overlapShares', {
                  share: format.percent(share, 2),
                  other: format.percent(shareOfOther, 2),
                })}
              </span>
            </span>
            <span className="profile-share">{areaText(format.locale, sharedM2)}</span>
          </li>
        ))}
      </ul>
      <SourceNote profile={profile} basis={basis} />
    </details>
  )
}

import type { Profile } from '@arraigo/shared/profile/profile.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { lengthText } from '../../platform/measures.ts'
import { Facts } from '../../ui/Figure.tsx'
import { SourceNote } from './SourceNote.tsx'

/** The comunas that the boundary lies in; where it lies in none, how far the nearest is. */
export function PlaceFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { inside, outsideShare, nearest, basis } = profile.comunas
  const facts = inside.map(({ name, share }) => [name, format.percent(share, 1)] as const)
  return (
    <details className="fold" open>
      <summary>{t('profile.comuna')}</summary>
      <Facts
        facts={[
          ...facts,
          ...(outsideShare !== null && outsideShare > 0 && inside.length > 0
            ? [[t('profile.inNoComuna'), format.percent(outsideShare, 1)] as const]
            : []),
          ...(nearest
            ? [
                [
                  t('profile.nearestComuna', { name: nearest.name }),
                  lengthText(format.locale, nearest.distanceM),
                ] as const,
              ]
            : []),
        ]}
      />
      {inside.length === 0 && nearest === null && <p>{t('unknown')}</p>}
      <SourceNote profile={profile} basis={basis} />
    </details>
  )
}

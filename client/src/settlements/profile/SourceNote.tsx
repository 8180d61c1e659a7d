import type { Basis, Profile } from '@arraigo/shared/profile/profile.schema.ts'
import { useTranslation } from 'react-i18next'

/** The files that a figure was computed from, with their year, and the version of the collection. */
export function SourceNote({ profile, basis }: { profile: Profile; basis: Basis }) {
  const { t } = useTranslation()
  const sources = profile.sources.filter(({ id }) => basis.datasetIds.includes(id))
  const names = sources.map(({ name, publisher, year, isDemonstration }) =>
    [name, publisher, year ?? t('profile.yearUnknown'), isDemonstration && t('profile.demonstration')]
      .filter(Boolean)
      .join(', '),
  )
  return (
    <p className="hint profile-source">
      {names.length === 0
        ? t('profile.noSource', { version: basis.version })
        : t('profile.source', { names: names.join('; '), version: basis.version })}
    </p>
  )
}

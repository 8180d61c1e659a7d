import './profile.css'
import { useQuery } from '@tanstack/react-query'
import type { MultiPolygon } from 'geojson'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Panel.tsx'
import { FindingList } from './FindingList.tsx'
import { ProfileBody } from './ProfileBody.tsx'
import { askProfile } from './profile.api.ts'

interface SettlementProfileProps {
  settlementId: number
  boundary: MultiPolygon
}

/** What the boundary of a stored settlement means: the same as while it is drawn, to be read. */
export function SettlementProfile({ settlementId, boundary }: SettlementProfileProps) {
  const { t } = useTranslation()
  const query = useQuery({
    queryKey: ['profile', settlementId, boundary],
    queryFn: ({ signal }) => askProfile({ boundary, settlementId }, signal),
  })
  return (
    <Section title={t('profile.title')}>
      <Loaded query={query} lines={8}>
        {(profile) => (
          <ProfileBody measures={profile} profile={profile} findings={<FindingList findings={profile.findings} />} />
        )}
      </Loaded>
    </Section>
  )
}

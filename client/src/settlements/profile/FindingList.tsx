import { say } from '@arraigo/shared/messages/messages.ts'
import type { Remedy } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { Geometry } from 'geojson'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { boundsOf, stage } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useMarkOnMap } from './useMarkOnMap.ts'

interface FindingListProps {
  findings: readonly Finding[]
  onRemedy?: (finding: Finding, remedy: Remedy) => void
}

/** A boundary scribbled over crosses itself everywhere: the first ones are enough to begin with. */
const mostShown = 8

/** What the rules say of the boundary: where, why and what can be done about it. What forbids comes first. */
export function FindingList({ findings, onRemedy }: FindingListProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const [marked, setMarked] = useState<Geometry | null>(null)
  useMarkOnMap('profile-finding', marked)
  if (findings.length === 0) return <p className="hint">{t('profile.noFindings')}</p>
  return (
    <>
      <ul className="profile-findings" aria-label={t('profile.findings')}>
        {findings.slice(0, mostShown).map((finding, at) => (
          <FindingRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may be broken at several places
            key={`${finding.code} ${finding.otherId ?? ''} ${at}`}
            finding={finding}
            onMark={setMarked}
            onRemedy={onRemedy}
          />
        ))}
      </ul>
      <p className="hint">
        {findings.length > mostShown && t('profile.moreFindings', { count: findings.length - mostShown })}{' '}
        <Link href={href('/settlements/rules')}>{t('profile.rules')}</Link>
      </p>
    </>
  )
}

interface FindingRowProps {
  finding: Finding
  onMark: (place: Geometry | null) => void
  onRemedy?: (finding: Finding, remedy: Remedy) => void
}

function FindingRow({ finding, onMark, onRemedy }: FindingRowProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { place, severity } = finding
  const remedies = finding.remedies.filter((remedy) => remedy !== 'none')
  return (
    <li
      className={`profile-finding is-${severity}`}
      onPointerEnter={() => onMark(place ?? null)}
      onPointerLeave={() => onMark(null)}
    >
      <Icon name={severity === 'forbids' ? 'close' : 'warning'} size={16} />
      <div>
        <span className="only-read">{t(`profile.severities.${severity}`)}: </span>
        <p>{say(locale, finding)}</p>
        <div className="profile-remedies">
          {place && (
            <Button
              look="quiet"
              onPress={() => {
                onMark(place)
                lookAt(place)
              }}
            >
              {t('profile.showPlace')}
            </Button>
          )}
          {onRemedy &&
            remedies.map((remedy) => (
              <Button key={remedy} onPress={() => onRemedy(finding, remedy)}>
                {t(`profile.remedies.${remedy as 'clip'}`)}
              </Button>
            ))}
        </div>
      </div>
    </li>
  )
}

function lookAt(geometry: Geometry): void {
  const bounds = boundsOf([{ type: 'Feature', properties: {}, geometry }])
  if (bounds !== null) stage.lookAt({ bounds, maxZoom: 18 })
}

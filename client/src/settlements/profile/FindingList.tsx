import { say } from '@arraigo/shared/messages/messages.ts'
import type { Remedy } from '@arraigo/shared/profile/boundaryRule.ts'
import type { Finding } from '@arraigo/shared/profile/profile.schema.ts'
import type { Geometry } from 'geojson'
import { memo, useState } from 'react'
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

const mostShown = 8
const nowhere: readonly Geometry[] = []

/** What the rules say of the boundary: where, why and what can be done about it. What forbids comes first. */
export const FindingList = memo(function FindingList({ findings, onRemedy }: FindingListProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const [marked, setMarked] = useState<readonly Geometry[]>(nowhere)
  useMarkOnMap('profile-finding', marked)
  if (findings.length === 0) return <p className="hint">{t('profile.noFindings')}</p>
  const groups = grouped(findings)
  return (
    <>
      <ul className="profile-findings" aria-label={t('profile.findings')}>
        {groups.slice(0, mostShown).map(([key, [finding, ...others]]) => (
          <FindingRow key={key} finding={finding} others={others} onMark={setMarked} onRemedy={onRemedy} />
        ))}
      </ul>
      <p className="hint">
        {groups.length > mostShown && t('profile.moreFindings', { count: groups.length - mostShown })}{' '}
        <Link href={href('/settlements/rules')}>{t('profile.rules')}</Link>
      </p>
    </>
  )
})

type Group = [Finding, ...Finding[]]

/** The same thing wrong at many places is said once, each overlap by itself. */
function grouped(findings: readonly Finding[]): [string, Group][] {
  const groups = Map.groupBy(findings, ({ code, otherId }) => `${code} ${otherId ?? ''}`)
  return [...groups] as [string, Group][]
}

interface FindingRowProps {
  finding: Finding
  /** The same, elsewhere. */
  others: readonly Finding[]
  onMark: (places: readonly Geometry[]) => void
  onRemedy?: (finding: Finding, remedy: Remedy) => void
}

function FindingRow({ finding, others, onMark, onRemedy }: FindingRowProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { severity } = finding
  const places = [finding, ...others].flatMap(({ place }) => place ?? [])
  const remedies = finding.remedies.filter((remedy) => remedy !== 'none')
  return (
    <li
      className={`profile-finding is-${severity}`}
      onPointerEnter={() => onMark(places)}
      onPointerLeave={() => onMark(nowhere)}
    >
      <Icon name={severity === 'forbids' ? 'close' : 'warning'} size={16} />
      <div>
        <span className="only-read">{t(`profile.severities.${severity}`)}: </span>
        <p>
          {say(locale, finding)} {others.length > 0 && t('profile.morePlaces', { count: others.length })}
        </p>
        <div className="profile-remedies">
          {places.length > 0 && (
            <Button
              look="quiet"
              onPress={() => {
                onMark(places)
                lookAt(places)
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

function lookAt(places: readonly Geometry[]): void {
  const bounds = boundsOf(places.map((geometry) => ({ type: 'Feature', properties: {}, geometry })))
  if (bounds !== null) stage.lookAt({ bounds, maxZoom: 18 })
}

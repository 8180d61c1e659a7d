import type { WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useFormat } from '../../platform/format.ts'
import { placeKey, useCoverageAddress } from '../coverageAddress.ts'
import { usePlaceTitle } from '../placeTitle.ts'
import { useServiceName } from '../useServiceName.ts'

type Place = WhatIf['places'][number]
type ServiceChange = Place['services'][number]

/** One place before and after, service by service. */
export function ChangedPlace({ place }: { place: Place }) {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  const titleOf = usePlaceTitle()
  const changed = place.services.filter(isChanged)
  const proposal = new URLSearchParams(window.location.search).get('proposal')
  return (
    <div className="changed-place">
      <Link href={hrefTo('/coverage/what-if', { sel: placeKey(place), proposal })}>
        {titleOf({ ...place, code: null })}
      </Link>
      {changed.length === 0 && <span className="hint">{t('proposals.results.same')}</span>}
      {changed.map((change) => (
        <BeforeAfter key={change.after.service} change={change} />
      ))}
    </div>
  )
}

const isChanged = ({ before, after }: ServiceChange): boolean =>
  before.share !== after.share || before.gapPeople !== after.gapPeople || before.medianM !== after.medianM

function BeforeAfter({ change: { before, after } }: { change: ServiceChange }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  const gaps = { before: format.number(before.gapPeople), after: format.number(after.gapPeople) }
  return (
    <div className="before-after">
      <span>{nameOf(after.service)}</span>
      <span className="before-after-bar" aria-hidden="true">
        <span className="is-after" style={{ width: `${100 * (after.share ?? 0)}%` }} />
        <span className="is-before" style={{ width: `${100 * (before.share ?? 0)}%` }} />
      </span>
      <span className="row-figure">
        {t('proposals.results.shares', { before: format.percent(before.share), after: format.percent(after.share) })}
      </span>
      {after.gapPeople !== null && before.gapPeople !== after.gapPeople && (
        <span className="hint">{t('proposals.results.gaps', gaps)}</span>
      )}
    </div>
  )
}

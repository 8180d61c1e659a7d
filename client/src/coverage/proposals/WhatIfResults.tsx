import type { WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { RequestProblem } from '../../platform/request.ts'
import { Skeleton } from '../../ui/Loaded.tsx'
import { IssueList, Notice, ProblemNotice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Panel.tsx'
import { Computing } from '../ComputedAnswer.tsx'
import { placeKey, useCoverageAddress } from '../coverageAddress.ts'
import { useServiceName } from '../useServiceName.ts'
import { ChangedPlace } from './ChangedPlace.tsx'
import type { WhatIfAnswer } from './useWhatIf.ts'

type ServiceChange = WhatIf['services'][number]

/** Whom it would reach, while it is still being dragged. */
export function WhatIfResults({ known: { answer, state, isUpdating, error } }: { known: WhatIfAnswer }) {
  const { t } = useTranslation()
  return (
    <Section
      title={t('proposals.results.title')}
      aside={
        <span className="hint" role="status">
          {isUpdating && answer !== null && t('proposals.results.updating')}
        </span>
      }
    >
      {error !== null && <Failure error={error} />}
      {state !== null && <Computing state={state} hasFigures={answer !== null} />}
      {answer !== null ? <Changes answer={answer} /> : error === null && state === null && <Skeleton lines={4} />}
    </Section>
  )
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!(error instanceof RequestProblem && error.isUnreachable)) return <ProblemNotice error={error} />
  return (
    <Notice tone="warning">
      <p>{t('proposals.results.offline')}</p>
    </Notice>
  )
}

function Changes({ answer }: { answer: WhatIf }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { places } = useCoverageAddress()
  const { services, findings, newlyCovered, milliseconds, basis } = answer
  const isCompared = (place: WhatIf['places'][number]) => places.some((one) => placeKey(one) === placeKey(place))
  const compared = answer.places.filter(isCompared)
  const others = answer.places.filter((place) => !isCompared(place))
  // What is not known is not nothing.
  const isNothing = services.every(
    (one) =>
      one.newlyCoveredPeople === 0 &&
      (one.newlyCoveredHouseholds ?? 0) === 0 &&
      one.settlementsImproved + one.blocksImproved === 0,
  )
  return (
    <>
      {findings.length > 0 && (
        <Notice tone="warning" title={t('proposals.results.findings')}>
          <IssueList issues={findings} />
        </Notice>
      )}
      {isNothing && <p>{t('proposals.results.none')}</p>}
      <ul className="rows what-if-services">
        {services.map((change) => (
          <li key={change.service}>
            <ServiceGain change={change} />
          </li>
        ))}
      </ul>
      {newlyCovered.length > 0 && <p className="hint">{t('proposals.results.covered')}</p>}
      <PlaceChanges title={t('proposals.results.compared')} places={compared} />
      <PlaceChanges title={t('proposals.results.places')} places={others.slice(0, 20)} />
      <p className="hint">
        {t('proposals.results.time', {
          milliseconds: format.number(milliseconds),
          at: format.dateTime(basis.computedAt),
        })}
      </p>
    </>
  )
}

/** People by census blocks; households of settlements beside them, never added. */
function ServiceGain({ change }: { change: ServiceChange }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  const { service, newlyCoveredPeople, newlyCoveredHouseholds, settlementsImproved, blocksImproved } = change
  return (
    <div className="what-if-gain">
      <h3>{nameOf(service)}</h3>
      <p>
        {newlyCoveredPeople === null ? (
          t('proposals.results.peopleUnknown')
        ) : (
          <>
            <strong className="what-if-people">+{format.number(newlyCoveredPeople)}</strong>{' '}
            {t('proposals.results.people')}
          </>
        )}
      </p>
      {newlyCoveredHouseholds !== null && newlyCoveredHouseholds > 0 && (
        <p>{t('proposals.results.households', { households: format.number(newlyCoveredHouseholds) })}</p>
      )}
      {settlementsImproved + blocksImproved > 0 && (
        <p className="hint">
          {t('proposals.results.improved', {
            places: [
              settlementsImproved > 0 && t('proposals.results.settlements', { count: settlementsImproved }),
              blocksImproved > 0 && t('proposals.results.blocks', { count: blocksImproved }),
            ]
              .filter(Boolean)
              .join(' · '),
          })}
        </p>
      )}
    </div>
  )
}

function PlaceChanges({ title, places }: { title: string; places: WhatIf['places'] }) {
  if (places.length === 0) return null
  return (
    <section className="what-if-places">
      <h3>{title}</h3>
      <ul className="rows">
        {places.map((place) => (
          <li key={placeKey(place)}>
            <ChangedPlace place={place} />
          </li>
        ))}
      </ul>
    </section>
  )
}

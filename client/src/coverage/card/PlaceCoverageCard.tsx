import type { CoverageTable, PlaceCoverage, ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { standardSetName } from '@arraigo/shared/coverage/serviceNames.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../platform/format.ts'
import { IssueList } from '../../ui/Notice.tsx'
import { ComputedAnswer } from '../ComputedAnswer.tsx'
import { useCoverageTable } from '../coverage.api.ts'
import { type MeasuredPlace, useCoverageAddress } from '../coverageAddress.ts'
import { CardActions } from './CardActions.tsx'
import './coverageCard.css'
import { DeficitFigure } from './DeficitFigure.tsx'
import { InfrastructureLevels } from './InfrastructureLevels.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'
import { useDoubts } from './useDoubts.ts'

/** Every service of one place: what it has within the standard, what is missing, and the way to the nearest. */
export function PlaceCoverageCard({ collection, id }: MeasuredPlace) {
  const { t } = useTranslation()
  const { set } = useCoverageAddress()
  const query = useCoverageTable({ set, collection, ids: String(id) })
  return (
    <div className="coverage-card">
      <ComputedAnswer query={query} lines={8}>
        {(table) => {
          const [place] = table.places
          return place === undefined ? (
            <p className="hint">{t('coverageCard.noPlace')}</p>
          ) : (
            <PlaceFacts table={table} place={place} />
          )
        }}
      </ComputedAnswer>
    </div>
  )
}

function PlaceFacts({ table, place }: { table: CoverageTable; place: PlaceCoverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const doubtOf = useDoubts()
  const doubts = place.services.map(doubtOf)
  const known = new Set(doubts.filter((doubt) => doubt !== null))
  // What is true of all of them is said once.
  const common = known.size === 1 ? [...known][0] : null
  const standardOf = ({ service }: ServiceCoverage) => table.standards.find((one) => one.service === service)
  return (
    <>
      <p className="hint">
        {t('coverageCard.lead', { set: standardSetName(format.locale, table.set) })} · <PeopleOf place={place} />
      </p>
      {place.services.length === 0 && (
        <p>{t('coverageCard.none', { set: standardSetName(format.locale, table.set) })}</p>
      )}
      {common && <p className="hint">{common}</p>}
      <ul className="rows">
        {place.services.map((coverage, at) => (
          <li key={coverage.service}>
            <ServiceFacts
              coverage={coverage}
              standard={standardOf(coverage)}
              doubt={common ? null : (doubts[at] ?? null)}
              place={place}
            />
          </li>
        ))}
      </ul>
      <InfrastructureLevels levels={place.infrastructure} />
      {place.deficit !== null && <DeficitFigure deficit={place.deficit} />}
      {place.remarks.length > 0 && <IssueList issues={place.remarks} />}
      <CardActions place={place} />
      <p className="hint">{t('coverageCard.computed', { at: format.dateTime(table.basis.computedAt) })}</p>
    </>
  )
}

function PeopleOf({ place: { people, peopleSource } }: { place: PlaceCoverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (people === null) return <>{t('coverageCard.peopleSources.unknown')}</>
  const isNamed = peopleSource === 'blocks' || peopleSource === 'households' || peopleSource === 'census'
  const count = t('coverageCard.people', { people: format.number(people) })
  return <>{isNamed ? `${count} (${t(`coverageCard.peopleSources.${peopleSource}`)})` : count}</>
}

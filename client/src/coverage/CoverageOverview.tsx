import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { FirstStep } from '../app/workspaces/FirstStep.tsx'
import { PlaceField } from '../app/workspaces/PlaceField.tsx'
import { useCollections } from '../territory/collections.api.ts'
import { Panel, Section } from '../ui/Panel.tsx'
import { ComputedAnswer } from './ComputedAnswer.tsx'
import './coverage.css'
import { CollectionField } from './CollectionField.tsx'
import { CoverageStateFold } from './CoverageStateFold.tsx'
import { useCoverageTable } from './coverage.api.ts'
import { useCoverageAddress } from './coverageAddress.ts'
import { LoadedRegisters } from './LoadedRegisters.tsx'
import { PlacesByGap } from './PlacesByGap.tsx'
import { ServiceRows } from './ServiceRows.tsx'
import { StandardSetField } from './StandardSetField.tsx'
import { useCoveragePlace } from './useCoveragePlace.ts'

/** Coverage at a glance: how many people have each service within its standard, and where the gaps are. */
export function CoverageOverview() {
  const { t } = useTranslation()
  const { data: collections } = useCollections()
  const isEmpty = (id: string) => collections?.find((collection) => collection.id === id)?.rows === 0
  return (
    <Panel title={t('workspace.coverage.name')} lead={t('coverage.lead')}>
      {isEmpty('facilities') && isEmpty('settlements') ? (
        <FirstStep missing={t('workspace.coverage.none')} />
      ) : (
        <CoverageOfPlace />
      )}
    </Panel>
  )
}

function CoverageOfPlace() {
  const { t } = useTranslation()
  const { set, collection, service, places } = useCoverageAddress()
  const { choice, query, needsComuna } = useCoveragePlace(set, collection)
  const table = useCoverageTable(query)
  return (
    <>
      <div className="coverage-question">
        <div className="pair">
          <StandardSetField />
          <CollectionField />
        </div>
        <PlaceField collection={collection} choice={choice} isRegional />
        <CoverageStateFold />
      </div>
      {needsComuna && <p className="lead">{t('coverage.chooseComuna')}</p>}
      {query === null && !needsComuna && <p className="lead">{t('coverage.noPlaces')}</p>}
      {query !== null && (
        <ComputedAnswer query={table} lines={10}>
          {(answer) => (
            <>
              <Section title={t('coverage.services')}>
                {answer.places.length === 0 ? (
                  <p className="lead">{t('coverage.noPlaces')}</p>
                ) : (
                  <ServiceRows table={answer} />
                )}
              </Section>
              <Section title={t('coverage.placesByGap')} aside={<CompareLink count={places.length} />}>
                <p className="hint">
                  {t(service === null ? 'coverage.gapOfAll' : 'coverage.gapOfService')} {t('coverage.tickToCompare')}
                </p>
                <PlacesByGap places={answer.places} service={service} />
              </Section>
            </>
          )}
        </ComputedAnswer>
      )}
      <NextSteps />
      <LoadedRegisters />
    </>
  )
}

function CompareLink({ count }: { count: number }) {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  if (count === 0) return null
  return (
    <Link href={hrefTo('/coverage/compare')} className="button button-primary">
      {t('coverage.compare', { count })}
    </Link>
  )
}

const pages = ['compare', 'what-if', 'best-places', 'reach', 'standards', 'deficit'] as const

/** What follows from a gap. */
function NextSteps() {
  const { t } = useTranslation()
  const { hrefTo } = useCoverageAddress()
  return (
    <Section title={t('coverage.next')}>
      <ul className="rows">
        {pages.map((page) => (
          <li key={page}>
            <Link href={hrefTo(`/coverage/${page}`)} className="row">
              <span className="row-main">
                {t(`coverage.pages.${page}.name`)}
                <span className="hint">{t(`coverage.pages.${page}.text`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useFormat } from '../platform/format.ts'
import { useCoverageAddress } from './coverageAddress.ts'
import { FigureBar } from './FigureBar.tsx'
import { type ServiceSummary, summariseServices } from './serviceSummary.ts'
import { useServiceName } from './useServiceName.ts'

/** Every service of the set with what the place lacks of it; pressing one colours the map by it. */
export function ServiceRows({ table }: { table: CoverageTable }) {
  const { t } = useTranslation()
  const services = summariseServices(table)
  const known = services.filter(({ share }) => share !== null)
  const unknown = services.filter(({ share }) => share === null)
  return (
    <>
      <ul className="rows coverage-services">
        {known.map((summary) => (
          <li key={summary.service}>
            <ServiceRow summary={summary} />
          </li>
        ))}
        {unknown.map((summary) => (
          <li key={summary.service}>
            <UnknownService summary={summary} />
          </li>
        ))}
      </ul>
      {known.length > 0 && <p className="hint coverage-key">{t('coverage.barKey')}</p>}
    </>
  )
}

function ServiceRow({ summary }: { summary: ServiceSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  const address = useCoverageAddress()
  const { service, standard, share, gapPeople, medianM, regionalShare, unknownCount, isEstimate } = summary
  const isChosen = address.service === service
  const facts = [
    gapPeople === null ? t('coverage.gapUnknown') : t('coverage.gap', { people: format.number(gapPeople) }),
    medianM !== null && t('coverage.medianOf', { distance: format.number(medianM) }),
    unknownCount > 0 && t('coverage.unknownPlaces', { count: unknownCount }),
  ]
  return (
    <button
      type="button"
      className="row coverage-service"
      aria-pressed={isChosen}
      onClick={() => address.choose({ service: isChosen ? null : service })}
    >
      <span className="row-main">
        <span className="coverage-service-name">
          {nameOf(service)}
          <span className="quiet"> ≤ {t('coverage.metres', { distance: format.number(standard.maxDistanceM) })}</span>
        </span>
        <FigureBar share={share} median={regionalShare} />
        <span className="hint">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="row-figure coverage-share">
        {isEstimate && <abbr title={t('coverage.estimated')}>≈</abbr>}
        {format.percent(share)}
      </span>
    </button>
  )
}

/** Why nobody knows, and the first step to knowing. */
function UnknownService({ summary }: { summary: ServiceSummary }) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { locale, number } = useFormat()
  const nameOf = useServiceName()
  return (
    <div className="row coverage-service">
      <span className="row-main">
        <span className="coverage-service-name">
          {nameOf(summary.service)}
          <span className="quiet"> ≤ {t('coverage.metres', { distance: number(summary.standard.maxDistanceM) })}</span>
        </span>
        <FigureBar share={null} />
        <span className="hint">
          {summary.unknown === null ? t('coverage.unknownHere') : say(locale, summary.unknown)}
        </span>
        {summary.unknown?.code === 'coverage-service-not-loaded' && (
          <Link href={href('/data')} className="coverage-step">
            {t('coverage.importRegister')}
          </Link>
        )}
      </span>
      <span className="row-figure quiet">{t('unknown')}</span>
    </div>
  )
}

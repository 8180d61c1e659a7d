import type { PlaceCoverage, ServiceCoverage, Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { Button } from '../../ui/Button.tsx'
import { FigureBar } from '../FigureBar.tsx'
import { useServiceName } from '../useServiceName.ts'
import { WalkOnMap } from './WalkOnMap.tsx'

interface ServiceFactsProps {
  coverage: ServiceCoverage
  standard: Standard | undefined
  /** How sure the figure is, where not all of the place are alike. */
  doubt: string | null
  place: PlaceCoverage
}

/** One service of the place: share and gap first, how far and how sure beneath. */
export function ServiceFacts({ coverage, standard, doubt, place }: ServiceFactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useServiceName()
  const { service, share, gapPeople, medianM, p90M, nearest, estimateShare, unknown } = coverage
  const isEstimate = estimateShare > 0
  const metres = (value: number | null) => format.number(value)
  return (
    <div className="coverage-fact">
      <div className="row">
        <span className="row-main">
          {nameOf(service)}
          {standard && <span className="hint">≤ {metres(standard.maxDistanceM)} m</span>}
        </span>
        <span className="row-figure">
          {isEstimate && share !== null && (
            <abbr title={t('coverageCard.estimate', { share: format.percent(estimateShare) })}>≈ </abbr>
          )}
          {share === null ? <span className="quiet">{t('unknown')}</span> : <strong>{format.percent(share)}</strong>}
        </span>
      </div>
      <FigureBar share={share} isEstimate={isEstimate} />
      {unknown !== null && <p className="hint">{say(format.locale, unknown)}</p>}
      {gapPeople !== null && (
        <p className={gapPeople > 0 ? 'coverage-gap' : 'hint'}>
          {gapPeople > 0 ? t('coverageCard.gap', { people: format.number(gapPeople) }) : t('coverageCard.noGap')}
        </p>
      )}
      {medianM !== null && (
        <p className="hint">{t('coverageCard.distances', { median: metres(medianM), p90: metres(p90M) })}</p>
      )}
      {nearest !== null && (
        <p className="hint">
          {t('coverageCard.nearest', { name: nearest.name, metres: metres(nearest.distanceM) })}{' '}
          <WalkButton service={service} />
        </p>
      )}
      {doubt !== null && <p className="hint">{doubt}</p>}
      <WalkOnMap place={place} service={service} />
    </div>
  )
}

/** The walk is in the address: a link shows it too. */
function WalkButton({ service }: { service: string }) {
  const { t } = useTranslation()
  const nameOf = useServiceName()
  const { params, change } = useAddress()
  const isShown = params.get('walk') === service
  return (
    <Button
      look="quiet"
      aria-pressed={isShown}
      aria-label={`${t(isShown ? 'coverageCard.hideWalk' : 'coverageCard.showWalk')}: ${nameOf(service)}`}
      onPress={() => change({ walk: isShown ? null : service }, { replace: true })}
    >
      {t(isShown ? 'coverageCard.hideWalk' : 'coverageCard.showWalk')}
    </Button>
  )
}

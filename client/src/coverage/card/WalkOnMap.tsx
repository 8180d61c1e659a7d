import type { PlaceCoverage, WalkingPath } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { Feature, Geometry, Position } from 'geojson'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { boundsOf, type Overlay, stage, useOverlay } from '../../map/stage.ts'
import { useAddress } from '../../platform/address.ts'
import { useFormat } from '../../platform/format.ts'
import { IssueList } from '../../ui/Notice.tsx'
import { ComputedAnswer } from '../ComputedAnswer.tsx'
import { useWalkingPath } from '../coverage.api.ts'
import { useCoverageAddress } from '../coverageAddress.ts'
import { useServiceName } from '../useServiceName.ts'

interface WalkProps {
  place: PlaceCoverage
  service: string
}

/** The walk of the address, `walk=primary-health`, from the place that is selected to its nearest facility. */
export function WalkOnMap({ place, service }: WalkProps) {
  const { params } = useAddress()
  return params.get('walk') === service ? <Walk place={place} service={service} /> : null
}

function Walk({ place, service }: WalkProps) {
  const { t } = useTranslation()
  const nameOf = useServiceName()
  const { set } = useCoverageAddress()
  const { collection, id } = place
  const query = useWalkingPath(set, { collection, id }, service)
  const walk = query.data?.answer ?? null
  const overlay = useMemo(() => (walk === null ? null : overlayOf(walk)), [walk])
  useOverlay('walk', overlay)
  useEffect(() => {
    const bounds = overlay === null ? null : boundsOf(overlay.data.features)
    if (bounds !== null) stage.lookAt({ bounds, maxZoom: 16.5 })
  }, [overlay])
  return (
    <section className="coverage-walk" aria-label={t('coverageCard.walkOf', { service: nameOf(service) })}>
      <h3>{t('coverageCard.walkOf', { service: nameOf(service) })}</h3>
      <ComputedAnswer query={query} lines={2}>
        {(answer) => <WalkFacts walk={answer} />}
      </ComputedAnswer>
    </section>
  )
}

function WalkFacts({ walk }: { walk: WalkingPath }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { facility, distanceM, minutes, hasSlopes, isEstimate, said } = walk
  const metres = format.number(distanceM)
  return (
    <>
      <p>
        {t('coverageCard.nearest', { name: facility.name, metres: isEstimate ? `≈ ${metres}` : metres })} ·{' '}
        {t('coverageCard.minutes', { minutes: format.number(minutes) })}{' '}
        <span className="quiet">({t(hasSlopes ? 'coverageCard.slope' : 'coverageCard.flat')})</span>
      </p>
      {isEstimate && said.length === 0 && <p className="hint">{t('coverageCard.walkEstimate')}</p>}
      {said.length > 0 && <IssueList issues={said} />}
    </>
  )
}

/** Legs to and from the streets dashed, as a straight line is; the streets between them whole. */
function overlayOf({ path, facility, isEstimate }: WalkingPath): Overlay {
  const parts = partsOf(path)
  const isLeg = (at: number) => isEstimate || (parts.length === 3 && at !== 1)
  const lines = parts.map((coordinates, at): Feature => {
    const geometry: Geometry = { type: 'LineString', coordinates }
    return { type: 'Feature', geometry, properties: { id: `part-${at}`, part: isLeg(at) ? 'leg' : 'street' } }
  })
  const start = parts.find((part) => part.length > 0)?.[0]
  const marks = [
    { part: 'facility', name: facility.name, place: facility.place },
    ...(start === undefined ? [] : [{ part: 'start', name: null, place: start }]),
  ].map(({ part, name, place }): Feature => {
    const geometry: Geometry = { type: 'Point', coordinates: place }
    return { type: 'Feature', geometry, properties: { id: part, part, name } }
  })
  return { kind: 'walk', data: { type: 'FeatureCollection', features: [...lines, ...marks] } }
}

function partsOf(path: Geometry): Position[][] {
  if (path.type === 'LineString') return [path.coordinates]
  return path.type === 'MultiLineString' ? path.coordinates : []
}

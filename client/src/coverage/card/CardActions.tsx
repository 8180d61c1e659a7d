import type { PlaceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/Button.tsx'
import { placeKey, placesText, toggledPlace, useCoverageAddress } from '../coverageAddress.ts'

/** Beside others, on the map, or with something new near by. */
export function CardActions({ place: { collection, id } }: { place: PlaceCoverage }) {
  const { t } = useTranslation()
  const { places, choose, hrefTo, service } = useCoverageAddress()
  const own = { collection, id }
  const isCompared = places.some((one) => placeKey(one) === placeKey(own))
  const sel = placeKey(own)
  return (
    <div className="coverage-actions">
      <Button aria-pressed={isCompared} onPress={() => choose({ places: placesText(toggledPlace(places, own)) })}>
        {t(isCompared ? 'coverageCard.compared' : 'coverageCard.compare')}
      </Button>
      {places.length > 0 && (
        <Link href={hrefTo('/coverage/compare', { sel })}>
          {t('coverageCard.openCompare', { count: places.length })}
        </Link>
      )}
      <Link href={hrefTo('/coverage', { of: collection, service: service ?? 'primary-health', sel })}>
        {t('coverageCard.onMap')}
      </Link>
      <Link href={hrefTo('/coverage/what-if', { places: placesText(isCompared ? places : [...places, own]), sel })}>
        {t('coverageCard.whatIf')}
      </Link>
    </div>
  )
}

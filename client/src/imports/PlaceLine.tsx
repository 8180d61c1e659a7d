import type { InspectedLayer } from '@arraigo/shared/imports/import.schema.ts'
import { useTranslation } from 'react-i18next'

/** Which columns the places come from, where the file has no geometries of its own: read, not chosen. */
export function PlaceLine({ layer: { coordinates } }: { layer: InspectedLayer }) {
  const { t } = useTranslation()
  const { kind, x, y, column } = coordinates
  if (kind === 'geometry') return null
  if (kind === 'none') return <p className="quiet">{t('imports.placeNone')}</p>
  return (
    <p className="quiet">
      {kind === 'wkt' ? t('imports.placeFromWkt', { column }) : t('imports.placeFromColumns', { x, y })}
    </p>
  )
}

import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAddress } from '../platform/address.ts'
import { useCollections } from '../territory/collections.api.ts'
import type { Drawn } from './mapView.ts'
import type { TileState } from './tileWatch.ts'

interface MapMessagesProps {
  tiles: TileState
  base: Basemap | null
  drawn: Drawn
}

/** What keeps the map from being whole, in a few words at its lower edge. */
export function MapMessages({ tiles, base, drawn }: MapMessagesProps) {
  const { t } = useTranslation()
  const { href } = useAddress()
  const { data } = useCollections()
  const hasNothing = data?.every(({ rows }) => rows === 0) ?? false
  const shows = drawn.layers.some(({ collection, isVisible }) => isVisible && !drawn.empty.has(collection))
  const own = tiles.failed.filter((source) => source !== 'base')
  const messages = [
    tiles.isLoading && own.length === 0 && t('map.loading'),
    own.length > 0 && t('layers.status.tilesFailed'),
    base !== null && tiles.failed.includes('base') && t('layers.status.baseFailed', { name: base.name }),
    !hasNothing && !shows && data !== undefined && t('layers.status.noLayers'),
  ].filter((message) => message !== false)
  return (
    <div className="map-messages" role="status">
      {hasNothing && (
        <p>
          {t('layers.status.nothing')} <Link href={href('/data')}>{t('imports.start')}</Link>
        </p>
      )}
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )
}

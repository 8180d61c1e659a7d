import { type Cursor, writeCursor } from '@arraigo/shared/ogc/cursor.ts'
import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts } from '@arraigo/shared/ogc/ogcTexts.ts'
import { type Asked, originOf } from './asked.ts'
import type { Format } from './format.ts'
import type { ItemRow, ItemsPage } from './items.queries.ts'
import { addressWith, type Link, mediaTypes, selfLinks } from './links.ts'

/** Of a page of features: itself, its neighbours, and the collection. */
export function pageLinks(
  asked: Asked,
  format: Format,
  collection: OgcCollection,
  request: ItemsRequest,
  page: ItemsPage,
) {
  const to = (rel: 'next' | 'prev', row: ItemRow): Link => {
    const cursor: Cursor = { isBackward: rel === 'prev', keys: [...row.keys, row.id] }
    return {
      href: addressWith(asked, { cursor: writeCursor(cursor) }),
      rel,
      type: format === 'json' ? mediaTypes.geojson : mediaTypes.html,
      title: rel === 'next' ? 'Página siguiente' : 'Página anterior',
    }
  }
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  const isBackward = request.cursor?.isBackward === true
  // Who came from the next page can go back to it, and the other way round.
  const hasNext = isBackward || page.hasMore
  const hasPrevious = isBackward ? page.hasMore : request.cursor !== null
  return [
    ...selfLinks(asked, format, mediaTypes.geojson),
    ...(hasNext && last !== undefined ? [to('next', last)] : []),
    ...(hasPrevious && first !== undefined ? [to('prev', first)] : []),
    collectionLink(asked, collection),
  ]
}

export const featureLinks = (asked: Asked, format: Format, collection: OgcCollection): Link[] => [
  ...selfLinks(asked, format, mediaTypes.geojson),
  collectionLink(asked, collection),
]

const collectionLink = (asked: Asked, { id }: OgcCollection): Link => ({
  href: `${originOf(asked)}/ogc/collections/${id}`,
  rel: 'collection',
  type: mediaTypes.json,
  title: collectionTexts[id].title,
})

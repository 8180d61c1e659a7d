import { crs84Uri, crsList } from '@arraigo/shared/ogc/crs.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts } from '@arraigo/shared/ogc/ogcTexts.ts'
import { type Asked, originOf } from './asked.ts'
import type { CollectionDataset, CollectionFacts } from './collections.queries.ts'
import type { Format } from './format.ts'
import { type Link, mediaTypes, ogcRel, selfLinks } from './links.ts'
import { hasTiles } from './tileDocuments.ts'

/** What `datetime` looks at, which the document says because a year is not what people expect of it. */
export const timeMeaning = (collection: OgcCollection): string => {
  if (!collection.hasDatasets) return 'Sin tiempo propio: datetime deja pasar todos los registros.'
  const own = collection.properties.some(({ name }) => name === 'year') ? 'el año del registro o, si no lo tiene, ' : ''
  return `El tiempo de un registro (datetime) es ${own}el año de referencia de su conjunto de datos; sin año, pasa siempre.`
}

/** The description of a collection (OGC 17-069, 7.14; 18-058, 6.2). */
export function collectionDocument(
  asked: Asked,
  collection: OgcCollection,
  facts: CollectionFacts,
  links: Link[] = [],
) {
  const { title, description } = collectionTexts[collection.id]
  const hasPlace = collection.shape !== null
  return {
    id: collection.id,
    title,
    description: `${description} ${timeMeaning(collection)}`,
    ...(facts.datasets.length === 0 ? {} : { attribution: attributionOf(facts.datasets) }),
    extent: extentOf(facts),
    itemType: 'feature',
    crs: hasPlace ? crsList.map(({ uri }) => uri) : [crs84Uri],
    storageCrs: crs84Uri,
    datasets: facts.datasets,
    links: [...links, ...collectionLinks(originOf(asked), collection, facts)],
  }
}

/** The document itself, with links to itself. */
export const singleCollectionDocument = (
  asked: Asked,
  format: Format,
  collection: OgcCollection,
  facts: CollectionFacts,
) => collectionDocument(asked, collection, facts, selfLinks(asked, format))

function extentOf({ bounds, years }: CollectionFacts) {
  return {
    ...(bounds === null ? {} : { spatial: { bbox: [bounds], crs: crs84Uri } }),
    ...(years === null
      ? {}
      : {
          temporal: {
            interval: [[`${years[0]}-01-01T00:00:00Z`, `${years[1]}-12-31T23:59:59Z`]],
            trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
          },
        }),
  }
}

function collectionLinks(origin: string, collection: OgcCollection, facts: CollectionFacts): Link[] {
  const base = `${origin}/ogc/collections/${collection.id}`
  const { title } = collectionTexts[collection.id]
  const schema = (name: string, what: string): Link => ({
    href: `${base}/${name}`,
    rel: ogcRel(name),
    type: mediaTypes.schema,
    title: what,
  })
  return [
    { href: `${base}/items?f=json`, rel: 'items', type: mediaTypes.geojson, title },
    { href: `${base}/items?f=html`, rel: 'items', type: mediaTypes.html, title },
    schema('schema', 'Propiedades'),
    // Registered without the capital, and compared without regard to it (RFC 8288) by all but GDAL.
    { ...schema('feature-schema', 'Propiedades en GeoJSON'), rel: 'describedBy' },
    schema('queryables', 'Propiedades por las que se puede filtrar'),
    schema('sortables', 'Propiedades por las que se puede ordenar'),
    ...(hasTiles(collection)
      ? [{ href: `${base}/tiles`, rel: ogcRel('tilesets-vector'), type: mediaTypes.json, title: 'Teselas vectoriales' }]
      : []),
    ...licenceLinks(facts.datasets),
    ...facts.datasets.flatMap(({ url, name }) => (url === null ? [] : [{ href: url, rel: 'via', title: name }])),
  ]
}

const attributionOf = (datasets: CollectionDataset[]): string =>
  [...new Set(datasets.map(({ publisher, name }) => publisher ?? name))].join('; ')

const creativeCommons = 'https://creativecommons.org'

/** Licences that have a text at a known address, once each. */
function licenceLinks(datasets: CollectionDataset[]): Link[] {
  const named = [...new Set(datasets.flatMap(({ licence }) => licence ?? []))]
  return named.flatMap((licence) => {
    const address = addressOfLicence(licence)
    return address === null ? [] : [{ href: address, rel: 'license', type: mediaTypes.html, title: licence }]
  })
}

function addressOfLicence(licence: string): string | null {
  if (/^CC[- ]?0/i.test(licence)) return `${creativeCommons}/publicdomain/zero/1.0/`
  const [, terms, version] = /^CC[- ](BY(?:-SA)?)(?:[- ](\d\.\d))?$/i.exec(licence) ?? []
  return terms === undefined ? null : `${creativeCommons}/licenses/${terms.toLowerCase()}/${version ?? '4.0'}/`
}

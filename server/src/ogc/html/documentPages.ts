import { crsList } from '@arraigo/shared/ogc/crs.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts } from '@arraigo/shared/ogc/ogcTexts.ts'
import { timeMeaning } from '../collectionDocument.ts'
import type { CollectionFacts } from '../collections.queries.ts'
import { conformanceClasses } from '../conformance.ts'
import type { Link } from '../links.ts'
import { hasTiles, tileMatrixSetId } from '../tileDocuments.ts'
import { type Html, html, link, page } from './page.ts'
import { sourcesTable } from './sourcesTable.ts'

export const landingHtml = (): string =>
  page(
    'Datos de Arraigo',
    [],
    [
      html`<p>Los datos del territorio para QGIS, GDAL y otros programas, según los estándares OGC API – Features y OGC API – Tiles.</p>`,
      html`<ul><li>${link('/ogc/collections?f=html', 'Colecciones')}</li><li>${link('/ogc/api?f=html', 'Descripción de la interfaz')}
</li><li>${link('/ogc/conformance?f=html', 'Estándares que cumple')}</li><li>${link('/ogc/tileMatrixSets?f=html', 'Esquema de teselas')}
</li><li>${link('/', 'El mapa')}</li></ul>`,
      html`<p>Para agregarlos en QGIS use la dirección de esta página en «WFS / OGC API – Features».</p>`,
    ],
  )

export const conformanceHtml = (): string =>
  page(
    'Estándares que cumple',
    [],
    [html`<ul>${conformanceClasses.map((uri) => html`<li><code>${uri}</code></li>`)}</ul>`],
  )

export const collectionsHtml = (): string =>
  page(
    'Colecciones',
    [],
    [
      html`<dl>${ogcCollections.map(
        ({ id }) => html`<dt>${link(`/ogc/collections/${id}?f=html`, collectionTexts[id].title)}</dt>
<dd>${collectionTexts[id].description}</dd>`,
      )}</dl>`,
    ],
  )

const crumbs = [{ href: '/ogc/collections?f=html', text: 'Colecciones' }]
const crumbsOf = ({ id }: OgcCollection) => [
  ...crumbs,
  { href: `/ogc/collections/${id}?f=html`, text: collectionTexts[id].title },
]

export function collectionHtml(collection: OgcCollection, facts: CollectionFacts): string {
  const { title, description } = collectionTexts[collection.id]
  const base = `/ogc/collections/${collection.id}`
  return page(title, crumbs, [
    html`<p>${description}</p><p>${timeMeaning(collection)}</p>`,
    html`<ul><li>${link(`${base}/items?f=html`, 'Registros')}</li><li>${link(`${base}/schema?f=html`, 'Propiedades')}</li><li>${link(
      `${base}/queryables?f=html`,
      'Propiedades por las que se puede filtrar',
    )}</li><li>${link(`${base}/sortables?f=html`, 'Propiedades por las que se puede ordenar')}</li>${
      hasTiles(collection) ? html`<li>${link(`${base}/tiles?f=html`, 'Teselas vectoriales')}</li>` : html``
    }</ul>`,
    html`<h2>Fuentes</h2>${sourcesTable(facts)}`,
    html`<h2>Extensión</h2><p>${facts.bounds === null ? 'Sin lugar.' : facts.bounds.map((value) => value.toFixed(4)).join(', ')}
${facts.years === null ? '' : `Años ${facts.years[0]} a ${facts.years[1]}.`}</p>`,
    html`<h2>Sistemas de referencia</h2><ul>${crsList.map(({ title: name, uri }) => html`<li>${name}: <code>${uri}</code></li>`)}</ul>`,
  ])
}

/** A schema's properties as a table. */
export function schemaHtml(
  collection: OgcCollection,
  title: string,
  properties: Record<string, Record<string, unknown>>,
): string {
  const rows = Object.entries(properties).map(
    ([name, own]) => html`<tr><th scope="row"><code>${name}</code></th><td>${String(own.title)}</td>
<td>${String(own.format ?? own.type)}</td><td>${Array.isArray(own.enum) ? own.enum.join(', ') : ''}</td></tr>`,
  )
  return page(title, crumbsOf(collection), [
    html`<table><thead><tr><th scope="col">Nombre</th><th scope="col">Título</th><th scope="col">Tipo</th><th scope="col">Valores</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  ])
}

/** Documents about tiles: what they link to. */
export const tilesHtml = (collection: OgcCollection, title: string, links: Link[]): string =>
  page(title, crumbsOf(collection), [linkList(links)])

export const tileMatrixSetsHtml = (title: string): string =>
  page(
    title,
    [],
    [
      html`<p>${link(`/ogc/tileMatrixSets/${tileMatrixSetId}?f=html`, tileMatrixSetId)}: la proyección y los niveles de los mapas web
(EPSG:3857, nivel 0 en una tesela de 256 píxeles, el doble de teselas por lado en cada nivel).</p>`,
    ],
  )

const linkList = (links: Link[]): Html =>
  html`<dl>${links.map(
    ({ href, rel, title, templated }) =>
      html`<dt>${title ?? rel}</dt><dd>${templated === true ? html`<code>${href}</code>` : link(href, href)}</dd>`,
  )}</dl>`

/** What the interface offers, for people: the paths of its OpenAPI document. */
interface ListedCall {
  summary: string
  parameters: { $ref?: string; name?: string }[]
}

export function apiHtml(paths: Readonly<Record<string, object>>): string {
  const rows = Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls as Record<string, ListedCall>).map(
      ([
        method,
        { summary, parameters },
      ]) => html`<tr><th scope="row"><code>${method.toUpperCase()} ${path}</code></th><td>${summary}</td>
<td>${parameters.map((parameter) => parameter.name ?? parameter.$ref?.split('/').at(-1) ?? '').join(', ')}</td></tr>`,
    ),
  )
  return page(
    'Descripción de la interfaz',
    [],
    [
      html`<p>Lo que se lee con GET acepta <code>f=json</code> o <code>f=html</code>. El documento OpenAPI:
${link('/ogc/api?f=json', '/ogc/api?f=json')}.</p>`,
      html`<div class="table" tabindex="0" role="region" aria-label="Direcciones"><table><thead><tr><th scope="col">Dirección</th>
<th scope="col">Qué es</th><th scope="col">Parámetros</th></tr></thead><tbody>${rows}</tbody></table></div>`,
    ],
  )
}

import type { ItemsRequest } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { choiceTitle, collectionTexts, propertyTitle } from '@arraigo/shared/ogc/ogcTexts.ts'
import type { CollectionFacts } from '../collections.queries.ts'
import type { FeatureList } from '../featureJson.ts'
import type { ItemRow } from '../items.queries.ts'
import type { Link } from '../links.ts'
import { type Html, html, link, page } from './page.ts'
import { sourcesTable } from './sourcesTable.ts'

const pathOf = ({ id }: OgcCollection) => `/ogc/collections/${id}`
const crumbsOf = (collection: OgcCollection) => [
  { href: '/ogc/collections?f=html', text: 'Colecciones' },
  { href: `${pathOf(collection)}?f=html`, text: collectionTexts[collection.id].title },
]

/** A page of a collection's features as a table. */
export function itemsPage(
  collection: OgcCollection,
  list: FeatureList,
  request: ItemsRequest,
  facts: CollectionFacts,
): string {
  const names = request.properties ?? collection.properties.map(({ name }) => name)
  const count = new Intl.NumberFormat('es-CL').format(list.numberMatched)
  const rows = list.rows.map((row) => {
    const properties: Record<string, unknown> = JSON.parse(row.properties)
    return html`<tr><td>${link(`${pathOf(collection)}/items/${row.id}?f=html`, String(row.id))}</td>${names.map(
      (name) => cell(collection, name, properties[name]),
    )}</tr>`
  })
  return page(`${collectionTexts[collection.id].title}: registros`, crumbsOf(collection), [
    html`<p>${count} registros en total; ${list.rows.length} en esta página.</p>`,
    pageTurner(list.links),
    html`<div class="table" tabindex="0" role="region" aria-label="Registros"><table><thead><tr><th scope="col">N.º</th>${names.map(
      (name) => html`<th scope="col" title="${name}">${propertyTitle(name)}</th>`,
    )}</tr></thead><tbody>${rows}</tbody></table></div>`,
    pageTurner(list.links),
    html`<p class="muted">Un dato vacío es desconocido, nunca cero.</p>`,
    html`<h2>Fuentes</h2>${sourcesTable(facts)}`,
    otherEncodings(list.links),
  ])
}

/** One feature: its properties, and the way to the map. */
export function featurePage(collection: OgcCollection, row: ItemRow, links: Link[]): string {
  const properties: Record<string, unknown> = JSON.parse(row.properties)
  const name = properties.name ?? properties.code ?? row.id
  return page(
    String(name),
    [...crumbsOf(collection), { href: `${pathOf(collection)}/items?f=html`, text: 'Registros' }],
    [
      html`<table><tbody><tr><th scope="row">${propertyTitle('id')}</th><td>${row.id}</td></tr>${Object.entries(
        properties,
      ).map(
        ([key, value]) =>
          html`<tr><th scope="row" title="${key}">${propertyTitle(key)}</th>${cell(collection, key, value)}</tr>`,
      )}</tbody></table>`,
      html`<p>${placeOf(collection, row)}</p>`,
      otherEncodings(links),
    ],
  )
}

function placeOf(collection: OgcCollection, { id, geometry }: ItemRow): Html {
  if (geometry === null) return html`<span class="muted">Sin lugar conocido.</span>`
  return link(`/?sel=${collection.id}:${id}`, 'Ver en el mapa')
}

function cell(collection: OgcCollection, name: string, value: unknown): Html {
  const property = collection.properties.find((own) => own.name === name)
  if (typeof value === 'number') return html`<td class="number">${numbers.format(value)}</td>`
  if (typeof value !== 'string') return html`<td></td>`
  if (property?.type === 'timestamp') return html`<td>${moments.format(new Date(value))}</td>`
  return html`<td>${property?.choices === undefined ? value : choiceTitle(value)}</td>`
}

const numbers = new Intl.NumberFormat('es-CL', { maximumFractionDigits: 2, useGrouping: false })
const moments = new Intl.DateTimeFormat('es-CL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'America/Santiago',
})

function pageTurner(links: Link[]): Html {
  const steps = links.filter(({ rel }) => rel === 'prev' || rel === 'next')
  return steps.length === 0
    ? html``
    : html`<p class="pages">${steps.reverse().map(({ href, rel, title }) => link(href, title ?? rel, rel))}</p>`
}

const otherEncodings = (links: Link[]): Html =>
  html`<p>${links.filter(({ rel }) => rel === 'alternate').map(({ href }) => link(href, 'GeoJSON', 'alternate'))}</p>`

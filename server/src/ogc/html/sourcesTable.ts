import type { CollectionFacts } from '../collections.queries.ts'
import { type Html, html, link } from './page.ts'

/** Where a collection's rows came from, and under which licence. */
export function sourcesTable({ datasets }: CollectionFacts): Html {
  if (datasets.length === 0) return html`<p class="muted">Ningún conjunto de datos cargado.</p>`
  return html`<div class="table" tabindex="0" role="region" aria-label="Fuentes"><table><thead><tr><th scope="col">Conjunto de datos</th>
<th scope="col">Publica</th><th scope="col">Año</th><th scope="col">Licencia</th></tr></thead><tbody>${datasets.map(
    ({ name, publisher, referenceYear, licence, url, isDemonstration }) =>
      html`<tr><td>${url !== null && /^https?:/.test(url) ? link(url, name) : name}${isDemonstration ? ' (demostración)' : ''}</td>
<td>${publisher}</td><td>${referenceYear}</td><td>${licence}</td></tr>`,
  )}</tbody></table></div>`
}

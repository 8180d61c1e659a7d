import { type Asked, originOf } from './asked.ts'
import { conformanceClasses } from './conformance.ts'
import type { Format } from './format.ts'
import { type Link, mediaTypes, ogcRel, selfLinks } from './links.ts'

/** Where a client begins (OGC 17-069, 7.2). */
export function landingDocument(asked: Asked, format: Format) {
  const origin = originOf(asked)
  const to = (path: string, rel: string, title: string, type: string = mediaTypes.json): Link => ({
    href: `${origin}/ogc/${path}`,
    rel,
    type,
    title,
  })
  return {
    title: 'Arraigo',
    description: 'Los datos del territorio: asentamientos, servicios, censo, calles, amenazas y planificación.',
    links: [
      ...selfLinks(asked, format),
      to('api?f=json', 'service-desc', 'Descripción de la interfaz (OpenAPI)', mediaTypes.openapi),
      to('api?f=html', 'service-doc', 'Descripción de la interfaz', mediaTypes.html),
      to('conformance', 'conformance', 'Estándares que cumple'),
      to('conformance', ogcRel('conformance'), 'Estándares que cumple'),
      to('collections', 'data', 'Colecciones'),
      to('collections', ogcRel('data'), 'Colecciones'),
      to('tileMatrixSets', ogcRel('tiling-schemes'), 'Esquemas de teselas'),
    ],
  }
}

export const conformanceDocument = (asked: Asked, format: Format) => ({
  links: selfLinks(asked, format),
  conformsTo: conformanceClasses,
})

import type { Messages } from '../messages/messages.ts'

const at = { es: 'cerca de {lat}, {lng}', en: 'near {lat}, {lng}' }

/** What is wrong with a boundary, and what was done about it. */
export const boundaryMessages: Messages = {
  'boundary-unreadable': {
    es: 'El límite no es un polígono de GeoJSON: faltan sus listas de coordenadas. Vuelva a dibujarlo o revise el archivo.',
    en: 'The boundary is no GeoJSON polygon: its lists of coordinates are missing. Draw it again or check the file.',
  },
  'boundary-empty': {
    es: 'El límite no encierra ninguna superficie. Dibuje al menos tres vértices que no estén en una línea.',
    en: 'The boundary encloses no area. Draw at least three vertices that are not on one line.',
  },
  'boundary-not-a-number': {
    es: 'Una coordenada del límite no es un número ({value}). Corríjala.',
    en: 'A coordinate of the boundary is not a number ({value}). Correct it.',
  },
  'boundary-outside-range': {
    es: 'Una coordenada está fuera del mundo ({lng}, {lat}). Se esperan grados: primero la longitud, después la latitud.',
    en: 'A coordinate is outside the world ({lng}, {lat}). Degrees are expected: longitude first, then latitude.',
  },
  'boundary-outside-chile': {
    es: 'El límite sale de Chile ({lng}, {lat}). Se esperan grados: primero la longitud, después la latitud.',
    en: 'The boundary lies outside Chile ({lng}, {lat}). Degrees are expected: longitude first, then latitude.',
  },
  'boundary-too-many-vertices': {
    es: 'El límite tiene {count} vértices y se aceptan {max}. Simplifíquelo.',
    en: 'The boundary has {count} vertices and {max} are accepted. Simplify it.',
  },
  'boundary-too-few-points': {
    es: 'Un contorno del límite tiene menos de tres vértices distintos. Agregue vértices o quite el contorno.',
    en: 'A ring of the boundary has fewer than three different vertices. Add vertices or remove the ring.',
  },
  'boundary-not-closed': {
    es: 'Un contorno del límite no está cerrado: su último punto debe repetir el primero.',
    en: 'A ring of the boundary is not closed: its last point must repeat the first one.',
  },
  'boundary-repeated-point': {
    es: `Un vértice del límite está dos veces seguidas (${at.es}). Quite uno.`,
    en: `A vertex of the boundary is there twice in a row (${at.en}). Remove one.`,
  },
  'boundary-spike': {
    es: `El límite va y vuelve por la misma línea (${at.es}). Quite ese vértice.`,
    en: `The boundary goes out and back along one line (${at.en}). Remove that vertex.`,
  },
  'boundary-self-crossing': {
    es: `El límite se cruza a sí mismo (${at.es}). Mueva los vértices o repárelo.`,
    en: `The boundary crosses itself (${at.en}). Move the vertices or repair it.`,
  },
  'boundary-hole-outside': {
    es: 'Un hueco sale de su parte. Muévalo hacia adentro o recorte el borde.',
    en: 'A hole leaves its part. Move it inside or cut the edge.',
  },
  'boundary-holes-overlap': {
    es: `Dos huecos se superponen (${at.es}). Únalos o sepárelos.`,
    en: `Two holes overlap (${at.en}). Make them one or move them apart.`,
  },
  'boundary-parts-overlap': {
    es: `Dos partes se superponen o comparten un borde (${at.es}). Únalas o sepárelas.`,
    en: `Two parts overlap or have an edge in common (${at.en}). Make them one or move them apart.`,
  },
  'boundary-interior-divided': {
    es: `Los huecos parten el límite en dos (${at.es}). Sepárelos o divida el límite.`,
    en: `Holes divide the boundary in two (${at.en}). Move them apart or split the boundary.`,
  },
  'boundary-too-intricate': {
    es: 'El límite se cruza o se toca en demasiados lugares, o tiene demasiados bordes largos y juntos, para revisarlo. Simplifíquelo o dibújelo de nuevo.',
    en: 'The boundary crosses or touches itself at too many places, or has too many long edges side by side, to be checked. Simplify it or draw it again.',
  },
  'boundary-last-part': {
    es: 'Es la única parte del límite, y necesita tres vértices. Para quitar el asentamiento, ciérrelo.',
    en: 'It is the only part of the boundary and needs three vertices. To remove the settlement, close it.',
  },
  'boundary-mended-closed': { es: 'Se cerraron {count} contornos.', en: '{count} rings were closed.' },
  'boundary-mended-repeated': {
    es: 'Se quitaron {count} vértices repetidos.',
    en: '{count} repeated vertices were removed.',
  },
  'boundary-mended-too-few': {
    es: 'Se quitaron {count} contornos sin superficie.',
    en: '{count} rings without an area were removed.',
  },
  'boundary-mended-spike': {
    es: 'Se quitaron {count} puntas sin ancho.',
    en: '{count} spikes of no width were removed.',
  },
  'boundary-mended-crossing': {
    es: 'El límite se cruzaba a sí mismo en {count} puntos: todo lo que rodea quedó dentro.',
    en: 'The boundary crossed itself at {count} points: all it winds around is inside now.',
  },
  'boundary-mended-hole-outside': {
    es: 'De los huecos que salían de su parte quedó lo que está dentro ({count}).',
    en: 'Of holes that left their part only what is inside was kept ({count}).',
  },
  'boundary-mended-holes': {
    es: 'Se unieron huecos que se superponían ({count}).',
    en: 'Overlapping holes were made one ({count}).',
  },
  'boundary-mended-parts': {
    es: 'Se unieron partes que se superponían ({count}).',
    en: 'Overlapping parts were made one ({count}).',
  },
  'boundary-mended-divided': {
    es: 'Donde los huecos partían el límite quedaron partes separadas ({count}).',
    en: 'Where holes divided the boundary there are separate parts now ({count}).',
  },
  'split-line-too-short': {
    es: 'La línea de corte necesita dos puntos distintos.',
    en: 'The cutting line needs two different points.',
  },
  'split-line-crosses-itself': { es: 'La línea de corte se cruza a sí misma.', en: 'The cutting line crosses itself.' },
  'split-line-outside': {
    es: 'La línea de corte no pasa por el límite.',
    en: 'The cutting line does not pass through the boundary.',
  },
  'split-line-only-touches': {
    es: 'La línea de corte solo toca el límite: llévela de un borde al otro.',
    en: 'The cutting line only touches the boundary: take it from one edge to another.',
  },
  'split-line-not-through': {
    es: 'La línea de corte no atraviesa el límite: llévela de un borde al otro.',
    en: 'The cutting line does not go through the boundary: take it from one edge to another.',
  },
}

import type { Messages } from '../messages/messages.ts'
import { fieldWords } from './fieldWords.messages.ts'

const shapeMessages: Messages = {
  'shape-no-polygon': {
    es: 'El límite no es un polígono. Envíe GeoJSON de tipo Polygon o MultiPolygon.',
    en: 'The boundary is no polygon. Send GeoJSON of type Polygon or MultiPolygon.',
  },
  'shape-empty': { es: 'El límite no tiene ninguna parte.', en: 'The boundary has no parts.' },
  'shape-part-empty': { es: 'La parte {part} del límite está vacía.', en: 'Part {part} of the boundary is empty.' },
  'shape-vertex-no-numbers': {
    es: 'Las coordenadas del vértice {vertex} no son números (parte {part}, anillo {ring}).',
    en: 'The coordinates of vertex {vertex} are no numbers (part {part}, ring {ring}).',
  },
  'shape-vertex-out-of-range': {
    es: 'El vértice {vertex} no está en la Tierra: longitud {lng}, latitud {lat} (parte {part}, anillo {ring}). Revise que las coordenadas estén en grados.',
    en: 'Vertex {vertex} is not on Earth: longitude {lng}, latitude {lat} (part {part}, ring {ring}). Check that coordinates are in degrees.',
  },
  'shape-ring-too-short': {
    es: 'Un polígono necesita al menos 3 vértices distintos; el anillo {ring} de la parte {part} tiene {count}.',
    en: 'A polygon needs at least 3 different vertices; ring {ring} of part {part} has {count}.',
  },
  'shape-too-many-vertices': {
    es: 'El límite tiene {count} vértices; se guardan hasta {limit}. Simplifíquelo antes de enviarlo.',
    en: 'The boundary has {count} vertices; up to {limit} are stored. Simplify it before sending it.',
  },
}

const attributeMessages: Messages = {
  'day-invalid': {
    es: '«{field:word}»: {day} no es un día del calendario.',
    en: '“{field:word}”: {day} is no day of the calendar.',
  },
  'day-out-of-range': {
    es: '«{field:word}»: {day} no puede ser. Escriba un día entre los años 1800 y 2200.',
    en: '“{field:word}”: {day} cannot be. Write a day between the years 1800 and 2200.',
  },
  'year-contradicts-day': {
    es: '«{field:word}» dice {year}, pero la fecha es {day}. Corrija uno de los dos o deje la fecha vacía.',
    en: '“{field:word}” says {year}, but the date is {day}. Correct one of them or leave the date empty.',
  },
  'comuna-code-invalid': {
    es: 'No existe una comuna con el código {code}.',
    en: 'There is no comuna with the code {code}.',
  },
  'closed-reason-missing': {
    es: 'Para cerrar un campamento indique el motivo del cierre.',
    en: 'To close a settlement, say the reason for closing.',
  },
  'closed-reason-of-open': {
    es: '«{field:word}» solo corresponde a un campamento cerrado. Cambie el estado a cerrado o déjelo vacío.',
    en: '“{field:word}” belongs to closed settlements only. Change the status to closed or leave it empty.',
  },
  'closed-as-merged': {
    es: '«Se unió a otro» es el resultado de unir campamentos; no se escribe a mano. Use Unir.',
    en: '“Merged” is what merging settlements results in; it is not written by hand. Use Merge.',
  },
}

const writeMessages: Messages = {
  'settlement-version-not-found': {
    es: 'El campamento {id} no tiene una versión anterior {version}.',
    en: 'Settlement {id} has no older version {version}.',
  },
  'settlement-is-no-place': {
    es: '«{name}» está cerrado como unido, repetido o eliminado. Restáurelo antes de cambiarlo.',
    en: '“{name}” is closed as merged, repeated or removed. Restore it before changing it.',
  },
  'settlement-named-twice': {
    es: 'El campamento {id} está dos veces en la solicitud.',
    en: 'Settlement {id} is in the request twice.',
  },
  'neighbour-is-itself': {
    es: 'El campamento que se edita no puede ser también su propio vecino.',
    en: 'The settlement being edited cannot be its own neighbour as well.',
  },
  'dispute-unknown': {
    es: 'No se puede declarar en disputa con el campamento {id}: no existe o es el mismo.',
    en: 'It cannot be in dispute with settlement {id}: there is none, or it is the same one.',
  },
  'edit-empty': { es: 'No se indicó ningún cambio.', en: 'No change was stated.' },
  'split-keeps-nothing': {
    es: 'No se sabe qué parte sigue siendo el campamento: se indicó la {keeps}, contando desde 0, y hay {count}.',
    en: 'It is not known which piece stays the settlement: {keeps} was given, counted from 0, and there are {count}.',
  },
  'split-without-boundary': {
    es: '«{name}» no tiene límite: no hay qué dividir. Dibuje primero su límite.',
    en: '“{name}” has no boundary: there is nothing to split. Draw its boundary first.',
  },
  'split-leaves-out': {
    es: 'Las partes dejan fuera {areaM2} m² del campamento (se toleran {limitM2} m²). Divida todo el polígono; para achicarlo, edite el límite.',
    en: 'The pieces leave out {areaM2} m² of the settlement ({limitM2} m² are tolerated). Split the whole boundary; to make it smaller, edit it.',
  },
  'split-goes-beyond': {
    es: 'Las partes se salen del campamento en {areaM2} m² (se toleran {limitM2} m²). Divida solo su polígono; para agrandarlo, edite el límite.',
    en: 'The pieces go beyond the settlement by {areaM2} m² ({limitM2} m² are tolerated). Split its boundary only; to make it larger, edit it.',
  },
  'split-overlaps': {
    es: 'Las partes se superponen en {areaM2} m² (se toleran {limitM2} m²).',
    en: 'The pieces overlap by {areaM2} m² ({limitM2} m² are tolerated).',
  },
  'merge-into-no-part': {
    es: 'El campamento {id}, que debía continuar, no está entre los que se unen.',
    en: 'Settlement {id}, which was to go on, is not among those that are merged.',
  },
  'merge-across-regions': {
    es: 'No se unen campamentos de regiones distintas: {parts}.',
    en: 'Settlements of different regions are not merged: {parts}.',
  },
  'merge-across-comunas': {
    es: 'Los campamentos son de comunas distintas: {parts}. Indique en qué comuna queda el campamento unido.',
    en: 'The settlements are of different comunas: {parts}. Say in which comuna the merged one lies.',
  },
  'merge-leaves-out': {
    es: 'El límite enviado deja fuera a «{name}»: conserva solo {keptPct} % de su suelo. Dibuje uno que abarque a todos, o una sin límite y corríjalo después.',
    en: 'The boundary that was sent leaves out “{name}”: it keeps only {keptPct} % of its ground. Draw one that has all of them, or merge without a boundary and correct it afterwards.',
  },
  'key-reused': {
    es: 'La clave de idempotencia {key} ya se usó para otra solicitud. Envíe esta con una clave nueva.',
    en: 'The idempotency key {key} was already used for another request. Send this one with a new key.',
  },
}

export const settlementMessages: Messages = {
  ...shapeMessages,
  ...attributeMessages,
  ...writeMessages,
  ...fieldWords,
}

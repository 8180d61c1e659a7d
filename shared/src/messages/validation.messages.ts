import type { Messages } from './messages.ts'

/** What a request's schema says, in words; `field` is the field's name. */
export const validationMessages: Messages = {
  'field-missing': { es: 'Falta «{field:word}».', en: '“{field:word}” is missing.' },
  'field-unknown': {
    es: '«{field:word}» no es un campo de esta solicitud; revise cómo está escrito.',
    en: '“{field:word}” is no field of this request; check how it is spelled.',
  },
  'field-type-wrong': { es: '«{field:word}» debe ser {types:word}.', en: '“{field:word}” must be {types:word}.' },
  'field-pattern-wrong': {
    es: '«{field:word}» no tiene la forma que corresponde ({pattern}).',
    en: '“{field:word}” is not of the form expected ({pattern}).',
  },
  'choice-not-allowed': {
    es: '«{field:word}» debe ser uno de: {choices}.',
    en: '“{field:word}” must be one of: {choices}.',
  },
  'text-too-long': {
    es: '«{field:word}» admite hasta {limit} caracteres. Acorte el texto.',
    en: '“{field:word}” takes up to {limit} characters. Shorten the text.',
  },
  'text-too-short': {
    es: '«{field:word}» necesita al menos {limit} caracteres.',
    en: '“{field:word}” needs at least {limit} characters.',
  },
  'number-too-small': {
    es: '«{field:word}» no puede ser menor que {limit}.',
    en: '“{field:word}” cannot be less than {limit}.',
  },
  'number-too-big': {
    es: '«{field:word}» no puede ser mayor que {limit}.',
    en: '“{field:word}” cannot be more than {limit}.',
  },
  'list-too-short': {
    es: '«{field:word}» tiene muy pocos elementos: el mínimo es {limit}.',
    en: '“{field:word}” needs at least {limit} items.',
  },
  'list-too-long': {
    es: '«{field:word}» admite hasta {limit} elementos.',
    en: '“{field:word}” takes up to {limit} items.',
  },
  'body-too-large': {
    es: 'La solicitud supera {limitMb} MB y no se leyó. Si es por el límite dibujado, simplifíquelo; si son muchos cambios, envíelos por partes.',
    en: 'The request exceeds {limitMb} MB and was not read. If it is for a boundary, simplify it; if it is many changes, send them in parts.',
  },
  'body-not-json': {
    es: 'El contenido de la solicitud no es JSON válido (NaN e Infinity no lo son).',
    en: 'The content of the request is no valid JSON (NaN and Infinity are none).',
  },
  'body-too-deep': {
    es: 'El contenido de la solicitud tiene listas dentro de listas sin fin. Revise cómo se escribió; un polígono tiene tres niveles.',
    en: 'The content of the request has lists within lists without end. Check how it was written; a polygon has three levels.',
  },
  'media-type-unknown': {
    es: 'Aquí no se acepta contenido de tipo {type}; envíe JSON (content-type: application/json).',
    en: 'Content of type {type} is not accepted here; send JSON (content-type: application/json).',
  },
  'word.body': { es: 'Contenido de la solicitud', en: 'Content of the request' },
  'word.json-string': { es: 'un texto', en: 'text' },
  'word.json-integer': { es: 'un número entero', en: 'a whole number' },
  'word.json-number': { es: 'un número', en: 'a number' },
  'word.json-boolean': { es: 'verdadero o falso', en: 'true or false' },
  'word.json-array': { es: 'una lista', en: 'a list' },
  'word.json-object': { es: 'un objeto', en: 'an object' },
  'word.json-null': { es: 'vacío (null)', en: 'empty (null)' },
}

import type { Messages } from '../messages/messages.ts'

export const ogcMessages: Messages = {
  'ogc-parameter-unknown': {
    es: 'No existe el parámetro «{parameter}». Quizás quiso decir: {known}.',
    en: 'There is no parameter "{parameter}". Perhaps you meant: {known}.',
  },
  'ogc-parameter-twice': {
    es: 'El parámetro «{parameter}» aparece más de una vez; indíquelo una sola vez.',
    en: 'The parameter "{parameter}" is given more than once; give it once.',
  },
  'ogc-limit': {
    es: 'limit={value} no es válido: es un número entero desde 1; más de {max} se entrega como {max}.',
    en: 'limit={value} is not valid: it is a whole number from 1; more than {max} is answered as {max}.',
  },
  'ogc-bbox-count': {
    es: '{parameter} lleva 4 números (oeste, sur, este, norte) o 6 con alturas, y tiene {found}.',
    en: '{parameter} takes 4 numbers (west, south, east, north) or 6 with heights, and has {found}.',
  },
  'ogc-bbox-number': {
    es: '{parameter}: «{value}» no es un número.',
    en: '{parameter}: "{value}" is not a number.',
  },
  'ogc-bbox-height': {
    es: '{parameter} tiene 6 números, pero {crs} no tiene alturas: son 4.',
    en: '{parameter} has 6 numbers, but {crs} has no heights: it takes 4.',
  },
  'ogc-bbox-outside': {
    es: '{parameter}: {value} está fuera del eje {axis} de {crs}, que va de {min} a {max}. Revise el orden de los ejes y el sistema de referencia (bbox-crs).',
    en: '{parameter}: {value} is outside axis {axis} of {crs}, which goes from {min} to {max}. Check the axis order and the reference system (bbox-crs).',
  },
  'ogc-bbox-crossed': {
    es: '{parameter} está cruzado: en el eje {axis} empieza en {low} y termina en {high}. Primero va la esquina menor.',
    en: '{parameter} is crossed: on axis {axis} it begins at {low} and ends at {high}. The lower corner comes first.',
  },
  'ogc-crs-unknown': {
    es: '{parameter}: no se ofrece el sistema de referencia «{value}». Se ofrecen: {known}.',
    en: '{parameter}: the reference system "{value}" is not offered. Those offered are: {known}.',
  },
  'ogc-datetime': {
    es: 'datetime={value} no es una fecha (2024-01-31), un instante (2024-01-31T12:00:00Z) ni un intervalo de ellos (2020-01-01/..) que termine después de empezar.',
    en: 'datetime={value} is no day (2024-01-31), moment (2024-01-31T12:00:00Z) or interval of them (2020-01-01/..) that ends after it begins.',
  },
  'ogc-boolean': {
    es: '{parameter}={value} no es válido: es true o false.',
    en: '{parameter}={value} is not valid: it is true or false.',
  },
  'ogc-name-unknown': {
    es: '{parameter}: no existe la propiedad «{name}». Quizás quiso decir: {known}.',
    en: '{parameter}: there is no property "{name}". Perhaps you meant: {known}.',
  },
  'ogc-name-twice': {
    es: '{parameter}: la propiedad «{name}» aparece dos veces.',
    en: '{parameter}: the property "{name}" is given twice.',
  },
  'ogc-cursor': {
    es: 'cursor no es de esta consulta: siga el enlace «next» de la página anterior sin cambiarlo, o empiece sin cursor.',
    en: 'cursor is not of this query: follow the "next" link of the page before unchanged, or begin without a cursor.',
  },
  'ogc-property-value': {
    es: '{parameter}={value} no es válido: la propiedad es {type:word}.',
    en: '{parameter}={value} is not valid: the property is a {type:word}.',
  },
  'ogc-property-choice': {
    es: '{parameter}={value} no es válido: la propiedad solo tiene los valores {known}.',
    en: '{parameter}={value} is not valid: the property has no other values than {known}.',
  },
  'ogc-property-low': {
    es: '{parameter}={value} no es válido: la propiedad no baja de {min}.',
    en: '{parameter}={value} is not valid: the property is never below {min}.',
  },
  'ogc-filter-lang': {
    es: 'filter-lang={value} no se conoce. Son: {known}.',
    en: 'filter-lang={value} is not known. There are: {known}.',
  },
  'ogc-filter-long': {
    es: 'El filtro tiene {length} caracteres y se aceptan hasta {max}. Divida la consulta.',
    en: 'The filter has {length} characters and at most {max} are accepted. Split the query.',
  },
  'ogc-filter-syntax': {
    es: 'El filtro no se entiende en el carácter {position}: hay «{found}» y se esperaba: {expected:word}.',
    en: 'The filter cannot be read at character {position}: there is "{found}", expected was: {expected:word}.',
  },
  'ogc-filter-ends': {
    es: 'El filtro termina en el carácter {position} y falta: {expected:word}.',
    en: 'The filter ends at character {position} and lacks: {expected:word}.',
  },
  'ogc-filter-kind': {
    es: 'Filtro: {expression} es {found:word} y ahí va {expected:word}.',
    en: 'Filter: {expression} is {found:word} where {expected:word} is expected.',
  },
  'ogc-property-unknown': {
    es: 'Filtro: no existe la propiedad «{name}». Existen: {known}.',
    en: 'Filter: there is no property "{name}". There are: {known}.',
  },
  'ogc-property-unknown-near': {
    es: 'Filtro: no existe la propiedad «{name}». Quizás quiso decir: {known}.',
    en: 'Filter: there is no property "{name}". Perhaps you meant: {known}.',
  },
  'ogc-function-unknown': {
    es: 'Filtro: no existe la función «{name}». Quizás quiso decir: {known}.',
    en: 'Filter: there is no function "{name}". Perhaps you meant: {known}.',
  },
  'ogc-function-arguments': {
    es: 'Filtro: la función {name} lleva {expected} argumentos y tiene {found}.',
    en: 'Filter: the function {name} takes {expected} arguments and has {found}.',
  },
  'ogc-like-pattern': {
    es: 'Filtro: después de LIKE va un texto entre comillas simples, no {expression}.',
    en: 'Filter: LIKE is followed by a text in single quotes, not {expression}.',
  },
  'ogc-like-escape': {
    es: 'Filtro: el patrón {expression} termina en una barra invertida sola; escríbala dos veces.',
    en: 'Filter: the pattern {expression} ends in a single backslash; write it twice.',
  },
  'ogc-format-unknown': {
    es: 'f={value} no se conoce. Son: {known}.',
    en: 'f={value} is not known. There are: {known}.',
  },
  'ogc-collection-unknown': {
    es: 'No existe la colección «{name}». Quizás quiso decir: {known}.',
    en: 'There is no collection "{name}". Perhaps you meant: {known}.',
  },
  'ogc-feature-unknown': {
    es: 'En «{collection}» no hay ningún registro con el número {id}.',
    en: 'There is no record with the number {id} in "{collection}".',
  },
  'ogc-geometry-outside': {
    es: 'Filtro: la posición {position} no existe en {crs}. Revise el orden de los ejes y el sistema de referencia (filter-crs).',
    en: 'Filter: there is no position {position} in {crs}. Check the axis order and the reference system (filter-crs).',
  },
  'ogc-geometry-ring': {
    es: 'Filtro: {expression} tiene un anillo que no termina donde empieza, o una línea de un solo punto.',
    en: 'Filter: {expression} has a ring that does not end where it begins, or a line of one point.',
  },
  'ogc-geometry-crossed': {
    es: 'Filtro: {expression} se cruza consigo misma, o sus partes se superponen, en {position}. Corrija la geometría.',
    en: 'Filter: {expression} crosses itself, or its parts overlap, at {position}. Mend the geometry.',
  },
  'ogc-filter-not-computable': {
    es: 'El filtro no se puede calcular con estos datos: {detail}.',
    en: 'The filter cannot be computed with these data: {detail}.',
  },
  'ogc-too-dear': {
    es: 'La búsqueda se detuvo a los {seconds} segundos: lo que pide calcular el filtro en cada registro tarda demasiado. Acote los registros con bbox o con una condición sobre una propiedad, use geometrías con menos vértices o divida el filtro.',
    en: 'The search was stopped after {seconds} seconds: what the filter asks to be computed for every record takes too long. Choose fewer records with bbox or a condition on a property, use geometries with fewer vertices, or split the filter.',
  },
  'ogc-filter-spatial-many': {
    es: 'El filtro compara geometrías {found} veces y se aceptan hasta {max}. Una las geometrías en una sola (MULTIPOLYGON) o divida la consulta.',
    en: 'The filter compares geometries {found} times and at most {max} are accepted. Join the geometries into one (MULTIPOLYGON) or split the query.',
  },
  'ogc-method': {
    es: 'Esta dirección acepta {allow}; {method} no.',
    en: 'This address takes {allow}; {method} it does not.',
  },
  'ogc-media-type': {
    es: 'Lo enviado es de tipo «{found}» y aquí se acepta {known}. Indique el tipo en Content-Type.',
    en: 'What was sent is of type "{found}" and this address takes {known}. Say the type in Content-Type.',
  },
  'ogc-body-no-feature': {
    es: 'Lo enviado es {found} y se espera un solo registro GeoJSON («Feature»). Envíe los registros de a uno.',
    en: 'What was sent is {found}; one GeoJSON "Feature" is expected. Send features one by one.',
  },
  'ogc-id-differs': {
    es: 'El registro enviado dice ser el número {stated} y la dirección es la del {id}. Corrija uno de los dos.',
    en: 'The feature that was sent says that it is number {stated}, and the address is that of {id}. Correct one of them.',
  },
  'ogc-geometry-unsaid': {
    es: 'Falta «geometry». Envíe el límite, o null si se desconoce; para no tocarlo, use PATCH.',
    en: '"geometry" is missing. Send the boundary, or null where it is unknown; to leave it as it is, use PATCH.',
  },
  'ogc-properties-no-object': {
    es: '«properties» debe ser un objeto con las propiedades del registro.',
    en: '"properties" must be an object with the properties of the feature.',
  },
  'ogc-position-outside': {
    es: 'La posición {position} no existe en {crs}. Revise el orden de los ejes y el sistema de referencia (Content-Crs).',
    en: 'There is no position {position} in {crs}. Check the axis order and the reference system (Content-Crs).',
  },
  'ogc-property-read-only': {
    es: 'La propiedad «{name}» no se escribe: la pone el servidor y hoy vale {current}. Quítela o envíe ese valor.',
    en: 'The property "{name}" is not written: the server sets it, and it is {current} now. Leave it out or send that value.',
  },
  'ogc-etag-unknown': {
    es: 'If-Match trae {value}, que no es una etiqueta de este registro. Pida el registro en GeoJSON y use su ETag.',
    en: 'If-Match has {value}, which is no tag of this feature. Ask for the feature as GeoJSON and use its ETag.',
  },
  'ogc-tiles-none': {
    es: 'La colección «{collection}» no tiene lugar y por eso no tiene teselas.',
    en: 'The collection "{collection}" has no place and therefore no tiles.',
  },
  'ogc-tile-matrix-set-unknown': {
    es: 'No existe el esquema de teselas «{name}». El único es {known}.',
    en: 'There is no tile matrix set "{name}". The only one is {known}.',
  },
  'word.boolean': { es: 'una condición', en: 'a condition' },
  'word.text': { es: 'un texto', en: 'a text' },
  'word.number': { es: 'un número', en: 'a number' },
  'word.integer': { es: 'un número entero', en: 'a whole number' },
  'word.instant': { es: 'un instante', en: 'a moment' },
  'word.date': { es: 'un día', en: 'a day' },
  'word.timestamp': { es: 'un instante', en: 'a moment' },
  'word.interval': { es: 'un intervalo', en: 'an interval' },
  'word.geometry': { es: 'una geometría', en: 'a geometry' },
  'word.a property': { es: 'una propiedad', en: 'a property' },
  'word.a value or an operation': { es: 'un valor o una operación', en: 'a value or an operation' },
  'word.a value or an operator': { es: 'un valor o un operador', en: 'a value or an operator' },
  'word.a property or a value': { es: 'una propiedad o un valor', en: 'a property or a value' },
  'word.a name': { es: 'un nombre', en: 'a name' },
  'word.a smaller number': { es: 'un número menor', en: 'a smaller number' },
  'word.well-known text': { es: 'una geometría en texto (WKT)', en: 'well-known text' },
  'word.4 or 6 numbers': { es: '4 o 6 números', en: '4 or 6 numbers' },
  'word.bbox with 4 or 6 numbers': { es: 'BBOX con 4 o 6 números', en: 'BBOX with 4 or 6 numbers' },
  'word.no more than 40 levels': { es: 'no más de 40 niveles', en: 'no more than 40 levels' },
  "word.' (end of the text)": { es: "' (el fin del texto)", en: "' (end of the text)" },
  'word.a property name and "': { es: 'un nombre de propiedad y "', en: 'a property name and "' },
  'word.1 arguments': { es: '1 argumento', en: '1 argument' },
  'word.2 arguments': { es: '2 argumentos', en: '2 arguments' },
  'word.3 arguments': { es: '3 argumentos', en: '3 arguments' },
  'word.2 or more arguments': { es: '2 o más argumentos', en: '2 or more arguments' },
  'word.coordinates of a point': { es: 'coordenadas de un Point', en: 'coordinates of a Point' },
  'word.coordinates of a multipoint': { es: 'coordenadas de un MultiPoint', en: 'coordinates of a MultiPoint' },
  'word.coordinates of a linestring': { es: 'coordenadas de un LineString', en: 'coordinates of a LineString' },
  'word.coordinates of a multilinestring': {
    es: 'coordenadas de un MultiLineString',
    en: 'coordinates of a MultiLineString',
  },
  'word.coordinates of a polygon': { es: 'coordenadas de un Polygon', en: 'coordinates of a Polygon' },
  'word.coordinates of a multipolygon': { es: 'coordenadas de un MultiPolygon', en: 'coordinates of a MultiPolygon' },
  'word.list': { es: 'una lista', en: 'a list' },
}

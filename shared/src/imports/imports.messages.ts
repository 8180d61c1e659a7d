import type { Messages } from '../messages/messages.ts'
import { elevationMessages } from './elevation.messages.ts'
import { mappingMessages } from './mapping.messages.ts'
import { readerMessages } from './readers.messages.ts'

const words: Messages = {
  'word.polygon': { es: 'polígono', en: 'polygon' },
  'word.multipolygon': { es: 'polígono de varias partes', en: 'multi-part polygon' },
  'word.line': { es: 'línea', en: 'line' },
  'word.linestring': { es: 'línea', en: 'line' },
  'word.multilinestring': { es: 'línea de varias partes', en: 'multi-part line' },
  'word.point': { es: 'punto', en: 'point' },
  'word.multipoint': { es: 'varios puntos', en: 'several points' },
  'word.other': { es: 'otro', en: 'other' },
  'word.other-health': { es: 'otro de salud', en: 'other health facility' },
  'word.unknown': { es: 'sin dato', en: 'unknown' },
  'word.transit-stop': { es: 'paradero', en: 'transit stop' },
  'word.geometrycollection': { es: 'colección de geometrías', en: 'geometry collection' },
}

const engineMessages: Messages = {
  'geometry-missing': { es: 'El registro no trae geometría.', en: 'The record has no geometry.' },
  'geometry-repaired': {
    es: 'La geometría no era válida ({reason}) y se corrigió.',
    en: 'The geometry was not valid ({reason}) and was repaired.',
  },
  'geometry-zero-area': {
    es: 'La geometría no encierra ninguna superficie y no se guardó.',
    en: 'The geometry encloses no area and was not stored.',
  },
  'geometry-far-outside': {
    es: 'La geometría está fuera de Chile (longitud {x}, latitud {y}) y no se guardó.',
    en: 'The geometry lies outside Chile (longitude {x}, latitude {y}) and was not stored.',
  },
  'outside-comuna': {
    es: 'El registro dice estar en {stated} ({statedCode}), pero está en {found} ({foundCode}), a {distanceM} m del límite.',
    en: 'The record states {stated} ({statedCode}) but lies in {found} ({foundCode}), {distanceM} m from the limit.',
  },
  'outside-every-comuna': {
    es: 'El registro dice estar en {stated} ({statedCode}), pero está a {distanceM} m de su límite y en ninguna de las comunas cargadas.',
    en: 'The record states {stated} ({statedCode}) but lies {distanceM} m from its limit and in none of the comunas loaded.',
  },
  'layer-without-geometry': {
    es: 'El archivo no trae geometrías; se guardaron solo sus datos.',
    en: 'The file has no geometry; only its data were stored.',
  },
  'collection-needs-geometry': {
    es: 'El archivo no trae geometrías ni columnas de coordinadas, y sin ellas no se puede guardar nada en {collection}.',
    en: 'The file has neither geometries nor columns of coordinates, without which nothing can be stored in {collection}.',
  },
  'comuna-check-not-possible': {
    es: 'De {rows} registros no se pudo revisar si están en la comuna que declaran: faltan sus límites. Importe las comunas antes que este archivo para revisarlo.',
    en: 'For {rows} records it could not be checked whether they lie in their stated comuna: its limits are missing. Import the comunas before this file to check it.',
  },
  'region-by-place': {
    es: 'El archivo no dice la comuna de {rows} registros: se contaron en la región en que están, según las comunas cargadas. Sus datos se guardan como vienen.',
    en: 'The file does not say the comuna of {rows} records: they were counted in the region where they lie, by the comunas loaded. Their data are stored as they come.',
  },
  'source-id-repeated': {
    es: 'El identificador {id} ya aparece en la fila {firstRow} con otro contenido; se guardaron ambos registros.',
    en: 'The id {id} already appears in row {firstRow} with other content; both records were stored.',
  },
  'code-repeated': {
    es: 'El código {id} ya aparece en la fila {firstRow}; una comuna es su código, y se guardó solo la primera.',
    en: 'The code {id} already appears in row {firstRow}; a comuna is its code, and only the first was stored.',
  },
  'coordinates-outside-crs': {
    es: 'Las coordenadas no corresponden al sistema de coordenadas declarado; la geometría no se guardó.',
    en: 'The coordinates have no place in the stated coordinate system; the geometry was not stored.',
  },
  'row-repeated': {
    es: 'La fila repite exactamente la fila {firstRow}; se guardó una sola vez.',
    en: 'The row repeats row {firstRow} exactly; it was stored once.',
  },
  'demonstration-removed': {
    es: 'Al llegar datos reales se retiraron los {rows} registros de demostración.',
    en: 'As real data arrived, the {rows} demonstration records were removed.',
  },
  'kept-for-comparison': {
    es: 'Se guardaron {rows} registros solo para comparar: los campamentos del territorio no cambiaron.',
    en: '{rows} records were kept to be compared only: the settlements of the territory did not change.',
  },
  'comparison-needs-settlements': {
    es: 'Solo los archivos de campamentos se pueden importar para comparar; este se lee como «{collection}». Elija campamentos, o impórtelo sin esa opción.',
    en: 'Only files of settlements can be imported to be compared; this one is read as "{collection}". Choose settlements, or import it without that option.',
  },
  'nothing-to-store': {
    es: 'De {read} filas leídas no hay ninguna que guardar ({rejected} rechazadas, {leftOut} omitidas). Revise las columnas asignadas.',
    en: 'Of {read} rows read there is none to store ({rejected} rejected, {leftOut} left out). Check the mapping of columns.',
  },
  'crs-missing': {
    es: 'El archivo no dice en qué sistema de coordenadas está. Indíquelo (por ejemplo 32719 para UTM 19 Sur).',
    en: 'The file does not say which coordinate system it uses. State it (for example 32719 for UTM 19 South).',
  },
  'epsg-unknown': {
    es: 'El sistema de coordenadas EPSG:{epsg} no se conoce.',
    en: 'The coordinate system EPSG:{epsg} is not known.',
  },
  'axes-look-swapped': {
    es: 'Las coordenadas parecen venir con la latitud antes que la longitud. Indique si hay que invertirlas.',
    en: 'The coordinates seem to have latitude before longitude. State whether to swap them.',
  },
  'layer-unknown': {
    es: 'El archivo no tiene la capa “{layer}”; tiene: {layers}.',
    en: 'The file has no layer “{layer}”; it has: {layers}.',
  },
  'layer-needed': {
    es: 'El archivo tiene varias capas ({layers}); elija una.',
    en: 'The file has several layers ({layers}); choose one.',
  },
  'file-has-no-layer': { es: 'El archivo no contiene ninguna tabla ni capa.', en: 'The file holds no table or layer.' },
  'preset-unknown': {
    es: 'No existe el formato conocido “{preset}”; existen: {presets}.',
    en: 'There is no preset “{preset}”; there are: {presets}.',
  },
  'preset-none': {
    es: 'El archivo no corresponde a ningún formato conocido. Asigne sus columnas en la página de datos, o indique uno de: {presets}.',
    en: 'The file fits no preset. Map its columns on the data page, or name one of: {presets}.',
  },
  'preset-several': {
    es: 'El archivo corresponde a varios formatos conocidos; indique uno: {presets}.',
    en: 'The file fits several presets; name one: {presets}.',
  },
  'import-failed': {
    es: 'La importación se interrumpió. No se guardó nada; puede intentarlo de nuevo.',
    en: 'The import was interrupted. Nothing was stored; you can try again.',
  },
  'import-ended': { es: 'La importación {id} ya terminó.', en: 'Import {id} has already ended.' },
  'file-needs-too-much-memory': {
    es: 'El archivo necesita demasiada memoria para leerse. Divídalo o conviértalo a GeoPackage.',
    en: 'The file needs too much memory to be read. Split it, or convert it to GeoPackage.',
  },
  'file-takes-too-long': {
    es: 'Leer el archivo toma más de {seconds} s. Divídalo o conviértalo a GeoPackage.',
    en: 'Reading the file takes more than {seconds} s. Split it, or convert it to GeoPackage.',
  },
  'request-given-up': { es: 'La página dejó de esperar la respuesta.', en: 'The page stopped waiting for the answer.' },
  'upload-too-large': {
    es: 'El archivo supera el límite de {limitMb} MB. Divídalo, o impórtelo con la línea de comandos.',
    en: 'The file exceeds the limit of {limitMb} MB. Split it, or import it from the command line.',
  },
  'upload-incomplete': {
    es: 'El archivo no llegó completo; envíelo de nuevo.',
    en: 'The file did not arrive whole; send it again.',
  },
  'import-storing': {
    es: 'La importación {id} ya está guardando y termina en unos segundos; después puede quitar sus datos.',
    en: 'Import {id} is storing already and ends in a few seconds; its data can be removed afterwards.',
  },
  'source-id-too-long': {
    es: 'El identificador tiene {length} caracteres; se admiten hasta {most}.',
    en: 'The id has {length} characters; up to {most} are accepted.',
  },
  'upload-missing': { es: 'No llegó ningún archivo.', en: 'No file arrived.' },
  'decision-taken': { es: 'Esto ya se decidió ({choice}).', en: 'This has been decided already ({choice}).' },
  'choice-unknown': {
    es: '“{choice}” no es una de las opciones: {choices}.',
    en: '“{choice}” is not one of the choices: {choices}.',
  },
  'file-unreadable': { es: 'No se puede leer {file}: {reason}.', en: '{file} cannot be read: {reason}.' },
}

export const importMessages: Messages = {
  ...words,
  ...engineMessages,
  ...mappingMessages,
  ...readerMessages,
  ...elevationMessages,
}

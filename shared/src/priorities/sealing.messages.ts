import type { Messages } from '../messages/messages.ts'

export const sealingMessages: Messages = {
  'sealed-too-large': {
    es: 'El archivo tiene más de {limitMb} MB: no es una priorización congelada de Arraigo. Elija el archivo que se descargó de la página publicada.',
    en: 'The file is larger than {limitMb} MB: it is no frozen ranking of Arraigo. Choose the file that was downloaded from the published page.',
  },
  'sealed-not-text': {
    es: 'El archivo no es texto UTF-8: se dañó o es de otro tipo. Descárguelo de nuevo de la página publicada.',
    en: 'The file is not UTF-8 text: it was damaged or is of another kind. Download it again from the published page.',
  },
  'sealed-not-json': {
    es: 'El archivo no se puede leer como JSON: está cortado, alterado o es de otro tipo. Descárguelo de nuevo.',
    en: 'The file cannot be read as JSON: it is cut, altered or of another kind. Download it again.',
  },
  'sealed-not-object': {
    es: 'El archivo es JSON, pero no una priorización congelada. Elija el que se descargó de la página publicada.',
    en: 'The file is JSON, but no frozen ranking. Choose the one that was downloaded from the published page.',
  },
  'sealed-key-twice': {
    es: 'El archivo da dos veces un mismo dato: un programa leería uno y otro programa el otro. No es como se firmó.',
    en: 'The file gives one member twice: one program would read the first and another the second. It is not as it was signed.',
  },
  'sealed-other-format': {
    es: 'El archivo no dice ser una priorización de Arraigo (“format” debe ser “arraigo-ranking”).',
    en: 'The file does not say that it is a ranking of Arraigo (“format” must be “arraigo-ranking”).',
  },
  'sealed-other-version': {
    es: 'El archivo es de la versión {version} del formato; este programa conoce la 1. Verifíquelo con una versión más nueva de Arraigo.',
    en: 'The file is of version {version} of the format; this program knows 1. Verify it with a newer version of Arraigo.',
  },
  'sealed-field-missing': {
    es: 'Falta el dato {field}: el archivo no está completo.',
    en: 'The member {field} is missing: the file is not complete.',
  },
  'sealed-field-wrong': {
    es: 'El dato {field} no es de la clase que debe ser.',
    en: 'The member {field} is not of the kind that it must be.',
  },
  'sealed-field-unknown': {
    es: 'El dato {field} no es parte de una priorización congelada: alguien lo agregó.',
    en: 'The member {field} is no part of a frozen ranking: somebody added it.',
  },
  'sealed-unsigned': {
    es: 'El archivo no tiene firma: nada muestra quién lo publicó ni que esté como se publicó.',
    en: 'The file has no signature: nothing shows who published it nor that it is as it was published.',
  },
  'sealed-signature-malformed': {
    es: 'La firma no está completa o no es una firma Ed25519: se alteró o se cortó.',
    en: 'The signature is not complete or no Ed25519 signature: it was altered or cut.',
  },
  'sealed-signature-wrong': {
    es: 'La firma no corresponde al contenido: algo se cambió después de firmar. Use el archivo de la página publicada.',
    en: 'The signature does not match the content: something was changed after signing. Use the file of the published page.',
  },
  'sealed-signature-unavailable': {
    es: 'Aquí no se pueden comprobar firmas Ed25519 (navegador antiguo o página sin cifrado). Verifique con npm run arraigo -- verify.',
    en: 'Ed25519 signatures cannot be checked here (old browser, or a page without encryption). Verify with npm run arraigo -- verify.',
  },
  'sealed-not-canonical': {
    es: 'El contenido no tiene una forma única que se pueda firmar ({detail}): se alteró.',
    en: 'The content has no one form that could be signed ({detail}): it was altered.',
  },
  'sealed-other-address': {
    es: 'En la dirección {address} hay otra priorización congelada, {id}: alguien la puso en su lugar. Pida el archivo a quien la publicó.',
    en: 'At the address {address} lies another frozen ranking, {id}: somebody put it in its place. Ask whoever published it for the file.',
  },
  'sealed-key-unknown': {
    es: 'Firmó una clave que aquí no se conoce: {key}. Compárela con la que publica la institución; si es la suya, indíquela al verificar.',
    en: 'Signed by a key that is not known here: {key}. Compare it with the one that the institution publishes; if it is theirs, name it when verifying.',
  },
  'sealed-columns-uneven': {
    es: 'Los datos del archivo no tienen todos {rows} campamentos: el orden no se puede volver a calcular.',
    en: 'The data of the file do not all have {rows} settlements: the order cannot be computed again.',
  },
  'sealed-column-missing': {
    es: 'Faltan los valores del criterio {criterion}: el orden no se puede volver a calcular.',
    en: 'The values of the criterion {criterion} are missing: the order cannot be computed again.',
  },
  'sealed-not-computable': {
    es: 'Con los datos del archivo el orden no se puede volver a calcular ({detail}).',
    en: 'The order cannot be computed again from the data of the file ({detail}).',
  },
  'sealed-weights-differ': {
    es: 'Los pesos del resultado no son los de los criterios.',
    en: 'The weights of the result are not those of the criteria.',
  },
  'sealed-rows-count': {
    es: 'El resultado tiene {written} campamentos; los datos dan {computed}.',
    en: 'The result has {written} settlements; the data give {computed}.',
  },
  'sealed-row-differs': {
    es: '{name}: el archivo dice lugar {rank}, puntaje {score}; los datos dan lugar {computedRank}, puntaje {computedScore}, o difiere lo que aporta cada criterio.',
    en: '{name}: the file says place {rank}, score {score}; the data give place {computedRank}, score {computedScore}, or what each criterion adds differs.',
  },
  'sealed-row-of-another': {
    es: '{name}: en su fila del resultado está otro campamento.',
    en: '{name}: another settlement is in its row of the result.',
  },
  'sealed-more-rows-differ': {
    es: 'Y otros {count} campamentos cuyo resultado no es el que dan los datos.',
    en: 'And {count} more settlements whose result is not the one that the data give.',
  },
  'sealed-ranked-differ': {
    es: 'El archivo dice {written} campamentos ordenados; los datos dan {computed}.',
    en: 'The file says {written} ranked settlements; the data give {computed}.',
  },
  'sealed-findings-differ': {
    es: 'Las observaciones del resultado no son las que dan los datos.',
    en: 'The findings of the result are not those that the data give.',
  },
  'seal-without-data': {
    es: 'Esta priorización se guardó sin datos: guárdela con los de su lugar y congélela entonces.',
    en: 'This ranking was saved without data: save it with those of its place, and freeze it then.',
  },
  'seal-not-reproduced': {
    es: 'El resultado guardado no es el que hoy se calcula con sus datos, porque cambió el método: guárdela de nuevo antes de congelarla.',
    en: 'The saved result is not the one that is computed today from its data, because the method changed: save it again before freezing it.',
  },
  'seal-settlements-gone': {
    es: '{count} campamentos se cerraron o ya no están desde que se guardó: {names}. Guárdela de nuevo para dejarlos fuera, o congélela como estaba.',
    en: '{count} settlements were closed or are gone since it was saved: {names}. Save it again to leave them out, or freeze it as it was.',
  },
  'seal-few-households': {
    es: '{count} campamentos tienen menos de {least} hogares y quedarían publicados: {names}. Antes de congelar, revise si podrían reconocerse las familias.',
    en: '{count} settlements have fewer than {least} households and would be published: {names}. Before freezing, see whether families could be recognised.',
  },
  'verify-read': {
    es: '“{name}”: versión {version} de la priorización {id}, congelada el {date} por {by}, {ranked} campamentos ordenados.',
    en: '“{name}”: version {version} of ranking {id}, frozen on {date} by {by}, {ranked} settlements ranked.',
  },
  'verify-signature-right': {
    es: 'Firma: corresponde al contenido; nada cambió desde que se firmó.',
    en: 'Signature: matches the content; nothing changed since it was signed.',
  },
  'verify-signature-wrong': { es: 'Firma: no es válida.', en: 'Signature: not valid.' },
  'verify-key-known': { es: 'Clave: es una de las conocidas.', en: 'Key: one of those that are known.' },
  'verify-key-unknown': {
    es: 'Clave: no es una de las conocidas. Indique la que publica la institución con --key.',
    en: 'Key: none of those that are known. Name the one that the institution publishes with --key.',
  },
  'verify-reproduced': {
    es: 'Orden: calculado de nuevo con los datos del archivo es el mismo, hasta el último dígito.',
    en: 'Order: computed again from the data of the file it is the same, to the last digit.',
  },
  'verify-not-reproduced': {
    es: 'Orden: calculado de nuevo con los datos del archivo no es el que está escrito.',
    en: 'Order: computed again from the data of the file it is not the one that is written.',
  },
  'verify-valid': { es: 'VÁLIDA', en: 'VALID' },
  'verify-broken': { es: 'NO ES VÁLIDA', en: 'NOT VALID' },
  'verify-unreadable': {
    es: 'No se puede leer el archivo {path} ({detail}).',
    en: 'The file {path} cannot be read ({detail}).',
  },
  'verify-key-unreadable': {
    es: '--key {given}: no es una clave pública de 43 letras base64url ni un archivo con una (o con una clave pública PEM Ed25519).',
    en: '--key {given}: neither a public key of 43 letters of base64url nor a file with one (or with an Ed25519 public key as PEM).',
  },
}

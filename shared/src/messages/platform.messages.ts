import type { Messages } from './messages.ts'

export const platformMessages: Messages = {
  'request-invalid': {
    es: 'La solicitud no es válida: {detail}.',
    en: 'The request is not valid: {detail}.',
  },
  'row-not-found': { es: 'No existe {what:word} {id}.', en: 'There is no {what:word} {id}.' },
  'word.import': { es: 'la importación', en: 'import' },
  'word.upload': { es: 'el archivo enviado', en: 'uploaded file' },
  'word.mapping': { es: 'la asignación de columnas', en: 'mapping' },
  'word.decision': { es: 'la decisión', en: 'decision' },
  'word.dataset': { es: 'el conjunto de datos', en: 'dataset' },
  'word.settlement': { es: 'el campamento', en: 'settlement' },
  'word.plan': { es: 'el plan', en: 'plan' },
  'text-not-storable': {
    es: 'El texto contiene caracteres que la base de datos no puede guardar.',
    en: 'The text holds characters that the database cannot store.',
  },
  'number-out-of-range': { es: 'Un número es demasiado grande.', en: 'A number is too large.' },
  'foreign-host': {
    es: 'Este servidor no responde con el nombre {host}; ábralo como 127.0.0.1 o localhost.',
    en: 'This server does not answer to the name {host}; open it as 127.0.0.1 or localhost.',
  },
  'not-found': { es: 'No existe {what}.', en: 'There is no {what}.' },
  'too-many-requests': {
    es: 'Demasiadas solicitudes; intente de nuevo en {seconds} s.',
    en: 'Too many requests; try again in {seconds} s.',
  },
  overloaded: {
    es: 'El servidor está ocupado; intente de nuevo en unos segundos.',
    en: 'The server is busy; try again in a few seconds.',
  },
  starting: { es: 'Arraigo se está iniciando: {phase}.', en: 'Arraigo is starting: {phase}.' },
  'database-unreachable': {
    es: 'No hay conexión con la base de datos. Sus datos no cambiaron; se reintenta solo.',
    en: 'The database cannot be reached. Your data has not changed; it is retried by itself.',
  },
  'disk-full': {
    es: 'No queda espacio en el disco del servidor. Nada quedó a medias; libere espacio e intente de nuevo.',
    en: 'The server’s disk is full. Nothing was half-written; free some space and try again.',
  },
  unexpected: {
    es: 'Algo falló en el servidor. Quedó registrado con el número {reference}.',
    en: 'Something failed on the server. It was logged with the number {reference}.',
  },
  'version-missing': {
    es: 'Falta la versión que se está editando (encabezado If-Match).',
    en: 'The version being edited is missing (If-Match header).',
  },
  'version-conflict': {
    es: 'Otra persona ({changedBy}) guardó de «{name}» una versión más nueva ({current}) que la suya ({yours}).',
    en: 'Somebody ({changedBy}) saved a newer version ({current}) of “{name}” than yours ({yours}).',
  },
  'foreign-origin': {
    es: 'La solicitud viene de otra página ({origin}) y no se aceptó.',
    en: 'The request comes from another page ({origin}) and was not accepted.',
  },
}

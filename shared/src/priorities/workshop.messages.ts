import type { Messages } from '../messages/messages.ts'

export const workshopMessages: Messages = {
  'word.workshop': { es: 'el taller', en: 'workshop' },
  'word.participant': { es: 'la respuesta', en: 'answer' },
  'workshop-unknown': {
    es: 'Este enlace no lleva a ningún taller. Escanee de nuevo el código o pida el enlace a quien conduce el taller.',
    en: 'This link leads to no workshop. Scan the code again or ask whoever leads the workshop for the link.',
  },
  'workshop-closed': {
    es: 'El taller está cerrado y ya no recibe respuestas.',
    en: 'The workshop is closed and takes no more answers.',
  },
  'workshop-full': {
    es: 'Ya participan {limit} personas, que es lo máximo de un taller. Avise a quien lo conduce: puede abrir otro.',
    en: '{limit} people take part already, which is the most a workshop takes. Tell whoever leads it: another one can be opened.',
  },
  'workshop-criterion-twice': {
    es: 'El criterio {key} está dos veces. Deje uno.',
    en: 'The criterion {key} is there twice. Keep one.',
  },
  'workshop-criterion-nameless': {
    es: 'El criterio {key} no tiene nombre. Escriba cómo se llamará en el taller.',
    en: 'The criterion {key} has no name. Write what the workshop is to call it.',
  },
  'workshop-end-invalid': { es: '«{closesAt}» no es una fecha.', en: '“{closesAt}” is no date.' },
  'workshop-end-passed': {
    es: 'El taller terminaría el {closesAt}, que ya pasó. Elija una fecha por venir.',
    en: 'The workshop would end at {closesAt}, which has passed. Choose a date to come.',
  },
  'workshop-name-missing': { es: 'Escriba su nombre o un apodo.', en: 'Write your name or a nickname.' },
  'workshop-role-missing': { es: 'Indique desde dónde participa.', en: 'Say as who you take part.' },
  'workshop-pairs-count': {
    es: 'Llegaron {sent} comparaciones y este taller tiene {expected}. Vuelva a cargar la página.',
    en: '{sent} comparisons arrived and this workshop has {expected}. Reload the page.',
  },
  'workshop-pairs-none': { es: 'Responda al menos una comparación.', en: 'Answer at least one comparison.' },
  'workshop-tokens-places': {
    es: 'Llegaron fichas para {sent} criterios y este taller tiene {expected}. Vuelva a cargar la página.',
    en: 'Tokens for {sent} criteria arrived and this workshop has {expected}. Reload the page.',
  },
  'workshop-tokens-sum': {
    es: 'Se repartieron {sum} fichas y son {expected}.',
    en: '{sum} tokens were distributed and there are {expected}.',
  },
  'matrix-paste-empty': {
    es: 'No hay nada pegado. Copie la matriz de su planilla y péguela aquí.',
    en: 'Nothing was pasted. Copy the matrix from your spreadsheet and paste it here.',
  },
  'matrix-paste-size': {
    es: 'Lo pegado tiene {rows} filas y {columns} columnas; son {expected} criterios, así que debe tener {expected} por {expected}. Copie la matriz completa.',
    en: 'What was pasted has {rows} rows and {columns} columns; there are {expected} criteria, so it must be {expected} by {expected}. Copy the whole matrix.',
  },
  'matrix-paste-names': {
    es: 'Lo pegado nombra algunos criterios como aquí, pero estos no: {names}. Así no se sabe en qué lugar van. Escríbalos igual que en esta lista, o copie la matriz sin nombres y en este orden.',
    en: 'What was pasted names some criteria as they are here, but not these: {names}. So it is not known where they belong. Write them as in this list, or copy the matrix without names and in this order.',
  },
}

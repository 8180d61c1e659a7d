import type { Messages } from '../messages/messages.ts'

export const comparisonMessages: Messages = {
  'comparison-source-unknown': {
    es: 'No hay nada guardado para comparar de la fuente «{id}»: puede haber sido quitada. Elija otra de la lista.',
    en: 'Nothing is kept to be compared of the source "{id}": it may have been removed. Choose another one of the list.',
  },
  'comparison-needs-current': {
    es: 'Solo se aceptan cambios cuando una de las dos fuentes son los campamentos de hoy y la otra es un archivo. Elija «Campamentos de hoy» en uno de los lados.',
    en: 'Changes can only be accepted where one of the two sources is today’s settlements and the other a file. Choose "Settlements of today" on one of the sides.',
  },
  'comparison-row-gone': {
    es: 'La fila «{name}» ya no está en la comparación: el campamento o el archivo cambió. Vuelva a comparar.',
    en: 'The row "{name}" is not in the comparison any more: the settlement or the file has changed. Compare again.',
  },
  'comparison-reason-missing': {
    es: 'Entre lo elegido hay {rows} campamentos que la otra fuente no tiene. Diga por qué se cierran.',
    en: 'Among what was chosen, {rows} settlements are not in the other source. Say why they are closed.',
  },
}

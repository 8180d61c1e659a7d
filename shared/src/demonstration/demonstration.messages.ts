import type { Messages } from '../messages/messages.ts'

export const demonstrationMessages: Messages = {
  'demonstration-beside-real': {
    es: 'Ya hay {settlements} asentamientos reales; la demostración no se cargó para no mezclarla con ellos. Si igual la quiere, pídala expresamente (force).',
    en: 'There are {settlements} real settlements; the demonstration was not loaded so as not to mix with them. Ask for it expressly (force) if you want it all the same.',
  },
  'demonstration-edited': {
    es: 'Alguien cambió {rows} registros de la demostración desde que se cargó, y se borrarían con ella. Confirme que no los necesita (includeEdited) para quitarla.',
    en: 'Somebody changed {rows} records of the demonstration since it was loaded, and they would go with it. Confirm that they are not needed (includeEdited) to remove it.',
  },
}

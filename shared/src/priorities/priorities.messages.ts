import type { Messages } from '../messages/messages.ts'

export const priorityMessages: Messages = {
  'word.ranking': { es: 'la priorización', en: 'ranking' },
  'word.sealed-ranking': { es: 'la priorización congelada', en: 'frozen ranking' },
  'ranking-name-taken': {
    es: 'Ya hay una priorización que se llama “{name}”. Elija otro nombre.',
    en: 'There is a ranking named “{name}” already. Choose another name.',
  },
  'ranking-initial-kept': {
    es: '“{name}” es la priorización inicial: se puede cambiar, no eliminar, porque ordena donde nadie eligió otra.',
    en: '“{name}” is the initial ranking: it can be changed, not removed, because it orders where nobody chose another.',
  },
}

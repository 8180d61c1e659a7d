import type { Messages } from '../messages/messages.ts'

export const searchMessages: Messages = {
  'search-empty': {
    es: 'Escriba qué buscar en el parámetro q: un nombre, un código o una palabra.',
    en: 'Write what to search for in the parameter q: a name, a code or a word.',
  },
  'search-too-long': {
    es: 'La búsqueda tiene {length} caracteres; se aceptan hasta {most}.',
    en: 'The search has {length} characters; up to {most} are accepted.',
  },
  'search-near-invalid': {
    es: 'El parámetro near debe ser longitud,latitud en grados, como -71.62,-33.04, no "{near}".',
    en: 'The parameter near must be longitude,latitude in degrees, as in -71.62,-33.04, not "{near}".',
  },
}

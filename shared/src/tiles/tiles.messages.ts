import type { Messages } from '../messages/messages.ts'

export const tileMessages: Messages = {
  'tile-collection-unknown': {
    es: 'No hay teselas de “{collection}”. Las hay de: {known}.',
    en: 'There are no tiles of “{collection}”. There are of: {known}.',
  },
  'tile-matrix-set-unknown': {
    es: 'No existe el conjunto de matrices de teselas “{matrixSet}”. El único es WebMercatorQuad.',
    en: 'There is no tile matrix set “{matrixSet}”. The only one is WebMercatorQuad.',
  },
  'tile-number-invalid': {
    es: '{name} debe ser un número entero sin signo, no “{value}”.',
    en: '{name} must be a whole number without a sign, not “{value}”.',
  },
  'tile-out-of-range': {
    es: 'No existe la tesela: {name} es {value} y debe estar entre 0 y {max}.',
    en: 'There is no such tile: {name} is {value} and must lie between 0 and {max}.',
  },
  'tile-parameter-unknown': {
    es: 'Las teselas no tienen el parámetro “{name}”. El único es f=mvt.',
    en: 'Tiles have no parameter “{name}”. The only one is f=mvt.',
  },
}

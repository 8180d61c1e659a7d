import type { Messages } from '../messages/messages.ts'

const standardWords: Messages = {
  'word.standard': { es: 'el estándar', en: 'standard' },
  'word.standard-set': { es: 'el conjunto de estándares', en: 'set of standards' },
  'word.proposal': { es: 'la propuesta', en: 'proposal' },
  'word.maxdistancem': { es: 'Distancia máxima (m)', en: 'Maximum distance (m)' },
  'word.facilitykinds': { es: 'Tipos de equipamiento', en: 'Kinds of facility' },
  'word.validfromyear': { es: 'Año', en: 'Year' },
  'word.referenceyear': { es: 'Año', en: 'Year' },
  'word.setname': { es: 'Conjunto', en: 'Set' },
  'word.source': { es: 'Fuente', en: 'Source' },
  'word.changenote': { es: 'Motivo del cambio', en: 'Reason for the change' },
  'word.weight': { es: 'Peso', en: 'Weight' },
  'word.weights': { es: 'Pesos', en: 'Weights' },
  'word.unknownrule': { es: 'Regla para lo desconocido', en: 'Rule for what is unknown' },
  'word.value': { es: 'Valor', en: 'Value' },
  'word.deficit-weights': { es: 'Pesos del índice de déficit', en: 'Weights of the deficit index' },
}

const proposalMessages: Messages = {
  'proposal-kind-missing': {
    es: 'Elemento {element}: falta el tipo de equipamiento.',
    en: 'Element {element}: the kind of facility is missing.',
  },
  'proposal-kind-unknown': {
    es: 'Elemento {element}: «{kind}» no es un tipo de equipamiento. Debe ser uno de: {kinds}.',
    en: 'Element {element}: “{kind}” is no kind of facility. It must be one of: {kinds}.',
  },
  'proposal-capacity': {
    es: 'Elemento {element}: la capacidad es {capacity}; debe ser mayor que 0 y hasta 1.000.000, o quedar vacía si no se conoce.',
    en: 'Element {element}: the capacity is {capacity}; it must be more than 0 and at most 1,000,000, or empty where it is not known.',
  },
  'proposal-not-a-point': {
    es: 'Elemento {element}: un equipamiento se ubica con un punto (Point), no con {type}.',
    en: 'Element {element}: a facility is placed by a Point, not by {type}.',
  },
  'proposal-not-a-line': {
    es: 'Elemento {element}: una calle es una línea (LineString), no {type}.',
    en: 'Element {element}: a street is a LineString, not {type}.',
  },
  'proposal-street-kind': {
    es: 'Elemento {element}: una calle no lleva tipo de equipamiento («{kind}»). Déjelo vacío.',
    en: 'Element {element}: a street has no kind of facility (“{kind}”). Leave it empty.',
  },
  'proposal-street-capacity': {
    es: 'Elemento {element}: una calle no lleva capacidad. Déjela vacía.',
    en: 'Element {element}: a street has no capacity. Leave it empty.',
  },
  'proposal-street-points': {
    es: 'Elemento {element}: una calle tiene de 2 a {max} puntos; esta tiene {count}.',
    en: 'Element {element}: a street has 2 to {max} points; this one has {count}.',
  },
  'proposal-street-no-length': {
    es: 'Elemento {element}: la calle no tiene largo, todos sus puntos están en el mismo lugar.',
    en: 'Element {element}: the street has no length, all its points are at one place.',
  },
  'proposal-streets-too-long': {
    es: 'Las calles propuestas suman {km} km y {points} puntos; juntas pueden tener hasta {mostKm} km y {mostPoints} puntos. Propóngalas por partes.',
    en: 'The proposed streets add up to {km} km and {points} points; together they may have up to {mostKm} km and {mostPoints} points. Propose them in parts.',
  },
  'proposal-streets-tangled': {
    es: 'Las calles propuestas se cruzan más de {most} veces, entre sí o con las que hay. Revise su trazado o propóngalas por partes.',
    en: 'The proposed streets cross more than {most} times, each other or those that are there. Check their course or propose them in parts.',
  },
  'proposal-no-coordinates': {
    es: 'Elemento {element}: hay una coordenada que no es un par de números. Use longitud y latitud en grados.',
    en: 'Element {element}: a coordinate is no pair of numbers. Use longitude and latitude in degrees.',
  },
  'proposal-outside-chile': {
    es: 'Elemento {element}: longitud {lng}, latitud {lat} no está en Chile. Revise que no estén intercambiadas.',
    en: 'Element {element}: longitude {lng}, latitude {lat} is not in Chile. Check that they are not swapped.',
  },
}

export const standardsMessages: Messages = {
  ...standardWords,
  ...proposalMessages,
  'text-blank': { es: '«{field:word}» está vacío. Escríbalo.', en: '“{field:word}” is empty. Write it.' },
  'standard-kind-twice': {
    es: 'Tipos de equipamiento repetidos: {kinds}. Deje cada uno una vez.',
    en: 'Kinds of facility more than once: {kinds}. Leave each once.',
  },
  'standard-exists': {
    es: 'El conjunto «{set}» ya tiene un estándar para {service}. Edite ese.',
    en: 'The set “{set}” already has a standard for {service}. Edit that one.',
  },
  'standard-service-unnamed': {
    es: 'Falta el nombre del servicio, con al menos una letra.',
    en: 'The name of the service is missing, with at least one letter.',
  },
  'standard-last-of-default': {
    es: 'Es el último estándar de «{set}», el conjunto que se usa cuando no se elige otro. Agregue otro servicio antes de quitarlo.',
    en: 'It is the last standard of “{set}”, the set that is used where no other is chosen. Add another service before removing it.',
  },
  'standard-set-exists': {
    es: 'Ya existe un conjunto llamado «{set}». Elija otro nombre.',
    en: 'There already is a set called “{set}”. Choose another name.',
  },
  'weight-service-unknown': {
    es: 'No hay ningún servicio ni infraestructura con el código: {services}. Agregue primero su estándar.',
    en: 'There is no service or infrastructure with the code: {services}. Add its standard first.',
  },
  'weight-service-twice': {
    es: 'Servicios con más de un peso: {services}. Deje uno de cada uno.',
    en: 'Services with more than one weight: {services}. Leave one of each.',
  },
  'weights-all-zero': {
    es: 'Todos los pesos son 0: no queda nada que medir. Suba al menos uno.',
    en: 'All weights are 0: there is nothing left to measure. Raise at least one.',
  },
}

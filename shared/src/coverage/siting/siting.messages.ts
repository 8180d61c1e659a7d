import type { Messages } from '../../messages/messages.ts'

export const sitingMessages: Messages = {
  'siting-place': {
    es: 'Indique una región o una comuna, y solo una de las dos.',
    en: 'Name a region or a comuna, and only one of the two.',
  },
  'siting-place-unknown': {
    es: 'No hay ninguna comuna cargada con el código {code}.',
    en: 'No comuna with the code {code} is loaded.',
  },
  'siting-nobody': {
    es: 'No hay manzanas con población cargadas en {place}: sin ellas no se sabe a quién serviría un lugar. Importe las manzanas del censo.',
    en: 'No blocks with people are loaded in {place}: without them nobody knows whom a place would serve. Import the census blocks.',
  },
  'siting-no-settlement': {
    es: 'No hay campamentos con polígono y hogares conocidos en {place}.',
    en: 'No settlements with a boundary and known households are in {place}.',
  },
  'siting-no-site': {
    es: 'No hay sitios cargados en {code}. Importe los sitios, o busque a lo largo de las calles.',
    en: 'No sites are loaded in {code}. Import the sites, or look along the streets.',
  },
  'siting-no-candidate': {
    es: 'No hay ningún lugar candidato en {place}.',
    en: 'There is no candidate in {place}.',
  },
  'siting-too-many-sites': {
    es: 'En {code} hay más de {most} sitios, que son los que se comparan como máximo. Elija una comuna.',
    en: 'There are more than {most} sites in {code}, which are the most that are compared. Choose a comuna.',
  },
  'siting-more-places': {
    es: 'Se piden {p} lugares y hay {count} candidatos: pida menos lugares o dé más candidatos.',
    en: 'You ask for {p} places and there are {count} candidates: ask for fewer places or give more candidates.',
  },
  'siting-all-covered': {
    es: 'Todas las personas cuya distancia se conoce están ya dentro del estándar: ningún lugar agrega a nadie.',
    en: 'Everyone whose distance is known is within the standard already: no place adds anybody.',
  },
  'siting-fewer': {
    es: 'Con {count} lugares se alcanza todo lo que los candidatos pueden servir; los demás no agregarían a nadie.',
    en: '{count} places reach all that the candidates can serve; more would add nobody.',
  },
  'siting-unknown-people': {
    es: 'De {people} no se sabe la distancia, porque no hay registro del servicio donde viven: no se cuentan ni como cubiertos ni como por cubrir.',
    en: 'The distance of {people} is unknown, because no register of the service is loaded where they live: they count neither as covered nor as to be covered.',
  },
  'siting-households-unknown': {
    es: '{count} campamentos sin número de hogares conocido no se cuentan.',
    en: '{count} settlements whose households are unknown are not counted.',
  },
  'siting-estimates': {
    es: 'Donde no hay calles cargadas, los candidatos son lugares habitados y las distancias son estimaciones por línea recta.',
    en: 'Where no streets are loaded, candidates are places where people live and distances are estimates by straight line.',
  },
  'siting-outside': {
    es: '{count} de los puntos dados están fuera de {place}.',
    en: '{count} of the points given lie outside {place}.',
  },
  'siting-time-limit': {
    es: 'El cálculo llegó a su límite de tiempo: se muestra lo mejor que se encontró y lo máximo que podría haber.',
    en: 'The computation reached its time limit: shown are the best that was found and the most that there could be.',
  },
  'siting-cancelled': { es: 'El cálculo se canceló.', en: 'The computation was cancelled.' },
  'siting-solver-failed': {
    es: 'El optimizador no pudo resolver: {detail}. Pruebe con menos candidatos.',
    en: 'The solver failed: {detail}. Try with fewer candidates.',
  },
  'reach-start': {
    es: 'Indique un punto (lng y lat) o un equipamiento (facility), y solo uno de los dos.',
    en: 'Give a point (lng and lat) or a facility, and only one of the two.',
  },
  'reach-limits': {
    es: 'Indique distancias (metres) o tiempos (minutes), y solo uno de los dos: de uno a seis, mayores que 0 y hasta {metres} metros o {minutes} minutos.',
    en: 'Give distances (metres) or times (minutes), and only one of the two: one to six, more than 0 and up to {metres} metres or {minutes} minutes.',
  },
  'reach-facility': {
    es: 'El equipamiento {id} no existe, está cerrado o no tiene ubicación.',
    en: 'The facility {id} does not exist, is closed or has no location.',
  },
  'reach-circle': {
    es: 'No hay ninguna calle a menos de {metres} m: las áreas son círculos, estimados como línea recta multiplicada por {detour}.',
    en: 'No street is within {metres} m: the areas are circles, estimated as straight line times {detour}.',
  },
  'reach-flat': {
    es: 'Los minutos suponen {kmh} km/h en plano: no hay elevación cargada.',
    en: 'Minutes are at {kmh} km/h on the flat: no elevation is loaded.',
  },
  'reach-estimated-people': {
    es: '{people} personas viven lejos de las calles cargadas y se cuentan por línea recta.',
    en: '{people} people live far from the streets that are loaded and are counted by straight line.',
  },
}

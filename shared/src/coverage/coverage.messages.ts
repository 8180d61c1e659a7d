import type { Messages } from '../messages/messages.ts'

export const coverageMessages: Messages = {
  'coverage-no-places': {
    es: 'Falta decir qué lugares: por ejemplo, places=zones:12,15;settlements:3.',
    en: 'Say which places: for instance, places=zones:12,15;settlements:3.',
  },
  'coverage-service-not-loaded': {
    es: 'Sin dato: no hay equipamientos de {servicesEs} cargados en la región.',
    en: 'Unknown: no facilities for {servicesEn} are loaded in the region.',
  },
  'coverage-no-boundary': {
    es: 'Sin dato: el campamento no tiene polígono; dibújelo para medir sus distancias.',
    en: 'Unknown: the settlement has no boundary; draw it to measure its distances.',
  },
  'coverage-estimate': {
    es: 'Las distancias son estimaciones: línea recta multiplicada por {detour}, no un recorrido por calles.',
    en: 'Distances are estimates: straight line times {detour}, not a walk along streets.',
  },
  'coverage-not-counted': {
    es: 'Equipamientos que no se contaron: {closed} cerrados y {withoutPlace} sin ubicación.',
    en: 'Facilities not counted: {closed} closed and {withoutPlace} without a location.',
  },
  'coverage-set-unknown': {
    es: 'No hay estándares llamados «{set}». Los que hay son: {sets}.',
    en: 'There are no standards called “{set}”. There are: {sets}.',
  },
  'coverage-service-unknown': {
    es: 'El conjunto «{set}» no tiene el servicio «{service}». Tiene: {services}.',
    en: 'The set “{set}” has no service “{service}”. It has: {services}.',
  },
  'coverage-place-unknown': {
    es: 'No hay lugar {id} en {collection}, o ya está cerrado.',
    en: 'There is no place {id} in {collection}, or it is closed.',
  },
  'coverage-too-many-places': {
    es: 'Son {count} lugares y una tabla muestra hasta {limit}. Elija una comuna o algunos lugares.',
    en: 'There are {count} places and a table shows up to {limit}. Choose a comuna or some places.',
  },
  'coverage-path-start-missing': {
    es: 'Indique desde dónde: un lugar (collection e id) o un punto (lng y lat).',
    en: 'Say from where: a place (collection and id) or a point (lng and lat).',
  },
  'place-outside-chile': {
    es: 'El punto con longitud {lng} y latitud {lat} no está en Chile. Revise que no estén intercambiadas.',
    en: 'The point at longitude {lng}, latitude {lat} is not in Chile. Check that they are not swapped.',
  },
  'coverage-no-path': {
    es: 'No hay equipamientos de {servicesEs} a los que medir desde allí.',
    en: 'There are no facilities for {servicesEn} to measure to from there.',
  },
  'coverage-start-far': {
    es: 'Está a más de {limitM} m de cualquier calle cargada.',
    en: 'It is more than {limitM} m from any street that is loaded.',
  },
  'coverage-start-island': {
    es: 'Sus calles no llevan a ningún equipamiento: no se unen con las demás.',
    en: 'Its streets lead to no facility: they do not meet the others.',
  },
  'coverage-thread-ended': {
    es: 'El cálculo de cobertura se detuvo. Vuelva a preguntar: empieza de nuevo.',
    en: 'The computation of coverage stopped. Ask again: it starts anew.',
  },
  'coverage-place-without-boundary': {
    es: 'No tiene polígono: no se puede medir.',
    en: 'It has no boundary: it cannot be measured.',
  },
  'coverage-place-across': {
    es: 'Su polígono también está en {others}; se cuenta una sola vez, en {stated}.',
    en: 'Its boundary is also in {others}; it is counted once, in {stated}.',
  },
  'coverage-place-repeats': {
    es: 'Repite el registro «{name}» y nadie ha decidido cuál queda.',
    en: 'It repeats the record “{name}” and nobody has decided which one stays.',
  },
  'coverage-islands': {
    es: 'Las calles forman {count} redes que no se tocan; la mayor reúne la parte {shareInLargest} del largo.',
    en: 'The streets form {count} networks that do not touch; the largest has {shareInLargest} of the length.',
  },
  'coverage-streets-without-length': {
    es: '{count} calles sin largo no se usaron.',
    en: '{count} streets without length were not used.',
  },
  'coverage-facilities-far': {
    es: '{count} equipamientos están lejos de toda calle cargada y se miden en línea recta: {examples}.',
    en: '{count} facilities are far from any street that is loaded and are measured straight: {examples}.',
  },
  'coverage-facilities-outside': {
    es: '{count} equipamientos no están dentro de ninguna comuna cargada (en el mar, o donde no hay límites): {examples}.',
    en: '{count} facilities are in no comuna that is loaded (in the sea, or where there are no boundaries): {examples}.',
  },
  'coverage-facilities-repeated': {
    es: '{count} equipamientos repiten a otro del mismo tipo en el mismo punto: {examples}.',
    en: '{count} facilities repeat another one of their kind at the same point: {examples}.',
  },
  'coverage-facilities-without-place': {
    es: '{count} equipamientos abiertos no tienen ubicación y no se cuentan.',
    en: '{count} open facilities have no location and are not counted.',
  },
  'coverage-capacity-unknown': {
    es: '{count} equipamientos no dicen su capacidad o dicen 0; la capacidad por persona se calcula con los demás de su tipo.',
    en: '{count} facilities do not state their capacity or state 0; capacity per person counts the others of their kind.',
  },
  'coverage-settlements-without-boundary': {
    es: '{count} campamentos sin polígono no se pueden medir.',
    en: '{count} settlements without a boundary cannot be measured.',
  },
  'coverage-settlements-across': {
    es: '{count} campamentos cruzan el límite de su comuna; cada uno se cuenta una sola vez, en la que declara.',
    en: '{count} settlements cross the limit of their comuna; each is counted once, in the one it states.',
  },
  'proposal-without-standard': {
    es: 'Elemento {element}: ningún estándar de este conjunto cuenta equipamientos de su tipo; no cambia la cobertura.',
    en: 'Element {element}: no standard of this set counts facilities of its kind; coverage does not change.',
  },
  'proposal-outside-comunas': {
    es: 'Elemento {element}: está fuera de toda comuna cargada, quizás en el mar.',
    en: 'Element {element}: it is outside of every comuna that is loaded, perhaps in the sea.',
  },
  'proposal-far-from-streets': {
    es: 'Elemento {element}: está a más de {limitM} m de cualquier calle; se mide en línea recta.',
    en: 'Element {element}: it is more than {limitM} m from any street; it is measured straight.',
  },
  'proposal-register-not-loaded': {
    es: 'Elemento {element}: el registro de estos equipamientos no está cargado en su región; no se sabe quién ya está cubierto.',
    en: 'Element {element}: the register of these facilities is not loaded in its region; who is covered already is unknown.',
  },
  'proposal-street-no-network': {
    es: 'Elemento {element}: no hay calles cargadas a las que unir esta calle; no se contó.',
    en: 'Element {element}: no streets are loaded that this street could join; it was not counted.',
  },
  'proposal-street-alone': {
    es: 'Elemento {element}: la calle no toca ninguna otra; únala a una si se puede pasar.',
    en: 'Element {element}: the street touches no other one; join them if one can pass.',
  },
  'coverage-region-invalid': {
    es: '«{region}» no es el código de una región; son dos cifras, como 05.',
    en: '“{region}” is not the code of a region; it has two digits, such as 05.',
  },
  'coverage-collection-unknown': {
    es: 'No se mide la cobertura de «{collection}», sino de: {collections}.',
    en: 'Coverage is not measured of “{collection}” but of: {collections}.',
  },
  'coverage-file-unknown': {
    es: 'Indique con --out un archivo cuyo nombre termine en uno de estos formatos: {formats}. Se indicó: {file}.',
    en: 'Name a file with --out that ends in one of these formats: {formats}. Named was: {file}.',
  },
  'coverage-written': {
    es: 'Cobertura de {count} lugares escrita en {file}; el cálculo tomó {seconds} s.',
    en: 'Coverage of {count} places written to {file}; the computation took {seconds} s.',
  },
}

import type { Messages } from '../messages/messages.ts'

const words: Messages = {
  'word.tenure-readiness-serviu': { es: 'Suelo del SERVIU', en: 'Land of SERVIU' },
  'word.tenure-readiness-municipal': { es: 'Suelo municipal', en: 'Municipal land' },
  'word.tenure-readiness-state': { es: 'Suelo fiscal', en: 'State land' },
  'word.tenure-readiness-community': { es: 'Suelo de una comunidad', en: 'Community land' },
  'word.tenure-readiness-mixed': { es: 'Suelo de varios dueños', en: 'Land of several owners' },
  'word.tenure-readiness-private': { es: 'Suelo privado', en: 'Private land' },
  'word.hazard-point-distance-m': { es: 'Distancia a un punto crítico', en: 'Distance to a critical point' },
  'word.estimate-error-share': { es: 'Error de lo estimado en línea recta', en: 'Error of straight-line estimates' },
  'word.household-error-high': {
    es: 'Error de los hogares, confianza alta',
    en: 'Error of households, high confidence',
  },
  'word.household-error-medium': {
    es: 'Error de los hogares, confianza media',
    en: 'Error of households, medium confidence',
  },
  'word.household-error-low': { es: 'Error de los hogares, confianza baja', en: 'Error of households, low confidence' },
}

/** What is wrong with a question. */
const issues: Messages = {
  'ranking-place-unknown': {
    es: 'No hay datos de un lugar «{place}». Escriba el código de una región, como 05, o de una comuna cargada, como 05109.',
    en: 'There are no data of a place “{place}”. Write the code of a region, such as 05, or of a loaded comuna, such as 05109.',
  },
  'ranking-criterion-malformed': {
    es: '«{key}» no es un criterio. Use una clave de la lista de criterios, o attribute:NOMBRE.',
    en: '“{key}” is no criterion. Use a key of the list of criteria, or attribute:NAME.',
  },
  'ranking-service-gone': {
    es: 'El conjunto de estándares «{set}» no tiene (ya) el servicio «{service}». Tiene: {services}. Quite el criterio o elija otro conjunto.',
    en: 'The set of standards “{set}” does not have the service “{service}” (any more). It has: {services}. Remove the criterion or choose another set.',
  },
  'ranking-criterion-twice': {
    es: 'El criterio «{key}» está dos veces. Déjelo una sola vez: dos veces contaría doble.',
    en: 'The criterion “{key}” is there twice. Leave it once: twice it would count double.',
  },
  'ranking-data-change': {
    es: 'Los datos cambiaron mientras se leían. Vuelva a preguntar.',
    en: 'The data changed while they were read. Ask again.',
  },
  'ranking-coverage-failed': {
    es: 'No se pudo calcular la cobertura, de la que dependen: {criteria}. Revise la cobertura y vuelva a preguntar.',
    en: 'Coverage, on which these depend, could not be computed: {criteria}. Check coverage and ask again.',
  },
  'ranking-demand-failed': {
    es: 'No se pudo calcular la demanda, de la que dependen: {criteria}. Revise la demanda y vuelva a preguntar.',
    en: 'Demand, on which these depend, could not be computed: {criteria}. Check demand and ask again.',
  },
}

/** Why a value is unknown, and what to know about one. */
const notes: Messages = {
  'value-not-recorded': { es: 'No está en la ficha del campamento.', en: 'Not in the record of the settlement.' },
  'value-without-boundary': {
    es: 'El campamento no tiene límite dibujado.',
    en: 'The settlement has no drawn boundary.',
  },
  'value-without-comuna': {
    es: 'No se conoce la comuna del campamento.',
    en: 'The comuna of the settlement is not known.',
  },
  'value-households-as-families': {
    es: 'No se conocen las familias: se usan los hogares.',
    en: 'Families are not known: households are used.',
  },
  'value-households-unknown': { es: 'No se conocen los hogares.', en: 'Households are not known.' },
  'value-no-area': {
    es: 'El límite dibujado no tiene superficie.',
    en: 'The drawn boundary has no area.',
  },
  'value-year-unknown': {
    es: 'No se conoce el año de los datos del campamento.',
    en: 'The year of the settlement’s data is not known.',
  },
  'value-origin-after-data': {
    es: 'El año de origen ({origin}) es posterior al de los datos ({year}). Corrija la ficha.',
    en: 'The year of origin ({origin}) is after that of the data ({year}). Correct the record.',
  },
  'value-tenure-unknown': {
    es: 'No se conoce la propiedad del suelo.',
    en: 'The tenure of the land is not known.',
  },
  'value-strategy-open': {
    es: 'Sin estrategia decidida: punto medio entre urbanizar en el lugar y vivienda nueva.',
    en: 'No strategy decided: the middle of urbanising in place and new housing.',
  },
  'value-cost-missing': {
    es: 'Falta el costo unitario de la estrategia.',
    en: 'The unit cost of the strategy is missing.',
  },
  'value-no-indicator': {
    es: 'No hay estimación de pobreza cargada para la comuna {comuna}.',
    en: 'No poverty estimate is loaded for the comuna {comuna}.',
  },
  'value-no-hazard-file': {
    es: 'No hay ninguna amenaza cargada en la comuna {comuna}: no se sabe si está expuesto.',
    en: 'No hazard is loaded in the comuna {comuna}: whether it is exposed is not known.',
  },
  'value-hazard-shape-broken': {
    es: 'No se pudo cruzar el límite con las amenazas: alguno de los dibujos está mal.',
    en: 'The boundary could not be crossed with the hazards: one of the drawings is wrong.',
  },
  'value-around-protected': {
    es: 'Parte de la demanda del entorno está resguardada por ser de pocas personas.',
    en: 'Part of the demand around is protected, being of few people.',
  },
  'value-around-unknown': {
    es: 'No se conoce la demanda o la población del entorno.',
    en: 'Demand or population around is not known.',
  },
  'value-text-not-number': {
    es: 'Donde debe ir un número dice «{text}».',
    en: 'Where a number should be it says “{text}”.',
  },
  'value-not-measured': {
    es: 'La cobertura de este campamento no está calculada.',
    en: 'Coverage of this settlement is not computed.',
  },
  'value-nothing-known': {
    es: 'No se conoce ningún servicio ni infraestructura de los que forman el índice.',
    en: 'No service or infrastructure that the index is made of is known.',
  },
  'value-index-partial': {
    es: 'Se conoce el {percent} % de lo que forma el índice.',
    en: '{percent} % of what the index is made of is known.',
  },
  'value-estimated': {
    es: 'Estimado en línea recta para {percent} % de sus puntos.',
    en: 'Estimated by straight line for {percent} % of its points.',
  },
}

const findings: Messages = {
  'ranking-no-settlements': {
    es: 'No hay campamentos abiertos en este lugar. Cargue un catastro o elija otro lugar.',
    en: 'There are no open settlements in this place. Load a register or choose another place.',
  },
  'ranking-attribute-gone': {
    es: 'Ningún campamento de este lugar tiene (ya) el dato «{name}»: el criterio queda sin dato para todos.',
    en: 'No settlement of this place has the attribute “{name}” (any more): the criterion is unknown for all.',
  },
  'ranking-texts-not-numbers': {
    es: '«{name}»: {count} valores no son números y quedan sin dato. Por ejemplo: {examples}.',
    en: '“{name}”: {count} values are no numbers and count as unknown. For example: {examples}.',
  },
  'ranking-no-poverty-indicator': {
    es: 'No hay ninguna estimación de pobreza comunal cargada. Importe el archivo de indicadores.',
    en: 'No poverty estimate of comunas is loaded. Import the file of indicators.',
  },
  'ranking-no-hazards': {
    es: 'No hay amenazas cargadas en las comunas de {count} campamentos: su exposición queda sin dato, no en cero.',
    en: 'No hazards are loaded in the comunas of {count} settlements: their exposure is unknown, not zero.',
  },
}

export const criteriaMessages: Messages = { ...words, ...issues, ...notes, ...findings }

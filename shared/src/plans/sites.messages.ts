import type { Messages } from '../messages/messages.ts'

/** What a checklist says, by rule. */
const checks: Messages = {
  'site-capacity': {
    es: 'Caben {families} familias; {programme} pide al menos {min} por proyecto y admite hasta {max}.',
    en: 'It holds {families} families; {programme} asks for at least {min} per project and admits up to {max}.',
  },
  'site-capacity-plain': { es: 'Caben {families} familias.', en: 'It holds {families} families.' },
  'site-capacity-too-small': {
    es: 'Caben {families} familias y {programme} pide al menos {min} por proyecto: en ese programa no se puede usar. Elija otro programa o un terreno mayor.',
    en: 'It holds {families} families and {programme} asks for at least {min} per project: it cannot be used in that programme. Choose another programme or a larger site.',
  },
  'site-capacity-estimated': {
    es: 'Caben unas {families} familias, según la superficie y la densidad de la regla; nadie ha registrado la cabida.',
    en: 'It holds about {families} families by its area and the density of the rule; nobody has recorded how many.',
  },
  'site-capacity-unknown': {
    es: 'No se sabe cuántas familias caben. Registre la cabida o dibuje el límite.',
    en: 'How many families it holds is unknown. Record it or draw the boundary.',
  },
  'site-area': {
    es: 'Mide {value} m²; se piden al menos {limit} m².',
    en: 'It has {value} m²; at least {limit} m² are asked for.',
  },
  'site-area-unknown': {
    es: 'No tiene límite dibujado: no se sabe cuánto mide.',
    en: 'It has no boundary: its area is unknown.',
  },
  'site-hazard': {
    es: '{pct} % de la superficie está en áreas de riesgo ({names:word}); se admite hasta {limitPct} %. En área de riesgo se construye solo con un estudio y sus obras: si lo hay, regístrelo. {files}',
    en: '{pct} % of the area lies in hazard areas ({names:word}); up to {limitPct} % is admitted. In a hazard area one builds only with a study and its works: if there is one, record it. {files}',
  },
  'site-hazard-none': {
    es: 'Fuera de las áreas de riesgo cargadas: {files}.',
    en: 'Outside the hazard areas that are loaded: {files}.',
  },
  'site-hazard-studied': {
    es: '{pct} % de la superficie está en áreas de riesgo o cerca de puntos críticos ({names:word}); hay un estudio: {study} ({studyYear}). Sus obras son condición.',
    en: '{pct} % of the area lies in hazard areas or near critical points ({names:word}); there is a study: {study} ({studyYear}). Its works are a condition.',
  },
  'site-hazard-unknown': {
    es: 'Ningún archivo cargado habla de las amenazas de {comuna}: sin dato no es sin riesgo.',
    en: 'No file that is loaded tells of hazards in {comuna}: unknown is not free of hazard.',
  },
  'site-hazard-near': {
    es: '{pct} % de la superficie está en áreas que piden un estudio, o junto a puntos críticos ({names:word}).',
    en: '{pct} % of the area lies in areas that ask for a study, or beside critical points ({names:word}).',
  },
  'site-hazard-near-none': {
    es: 'Sin puntos críticos cerca ni otras áreas por estudiar.',
    en: 'No critical points nearby and no other areas to be studied.',
  },
  'site-hazard-near-unknown': {
    es: 'Ningún archivo cargado habla de puntos críticos en {comuna}.',
    en: 'No file that is loaded tells of critical points in {comuna}.',
  },
  'site-no-build': {
    es: '{pct} % de la superficie está en zonas no edificables ({names}); se admite hasta {limitPct} %.',
    en: '{pct} % of the area lies in no-build zones ({names}); up to {limitPct} % is admitted.',
  },
  'site-no-build-strips': {
    es: 'Lo cruzan fajas no edificables dibujadas como líneas ({names}): su ancho está en la ordenanza.',
    en: 'No-build strips drawn as lines cross it ({names}): how wide they are is in the ordinance.',
  },
  'site-no-build-none': {
    es: 'Fuera de las zonas no edificables cargadas: {files}.',
    en: 'Outside the no-build zones that are loaded: {files}.',
  },
  'site-no-build-unknown': {
    es: 'No hay zonas no edificables cargadas de {comuna}.',
    en: 'No no-build zones of {comuna} are loaded.',
  },
  'site-zoning': {
    es: '{pct} % de la superficie está en zonas cuyos usos permitidos no nombran la vivienda ({names}); se admite hasta {limitPct} %. Revise la ordenanza.',
    en: '{pct} % of the area lies in zones whose permitted uses do not name housing ({names}); up to {limitPct} % is admitted. See the ordinance.',
  },
  'site-zoning-none': {
    es: 'Las zonas que lo cubren permiten vivienda: {files}.',
    en: 'The zones over it permit housing: {files}.',
  },
  'site-zoning-unknown': {
    es: 'No hay usos de suelo cargados para la mayor parte del terreno en {comuna}.',
    en: 'No land uses are loaded for most of the site in {comuna}.',
  },
  'site-urban-limit': {
    es: 'Está a {metres} m del límite urbano más cercano; se admite hasta {limitM} m.',
    en: 'It lies {metres} m from the nearest urban limit; up to {limitM} m is admitted.',
  },
  'site-urban-limit-inside': { es: 'Dentro del límite urbano ({names}).', en: 'Inside the urban limit ({names}).' },
  'site-urban-limit-unknown': {
    es: 'No hay límite urbano cargado de {comuna}.',
    en: 'No urban limit of {comuna} is loaded.',
  },
  'site-slope': {
    es: 'Pendiente media de {value}°; se admite hasta {limit}°. Poca pendiente no prueba que no haya riesgo.',
    en: 'Mean slope of {value}°; up to {limit}° is admitted. A low slope is no proof of safety.',
  },
  'site-slope-unknown': {
    es: 'No hay elevaciones cargadas para este terreno.',
    en: 'No elevations are loaded for this site.',
  },
  'site-settlement': {
    es: '{pct} % de la superficie está ocupada por campamentos: {names}.',
    en: '{pct} % of the area is under settlements: {names}.',
  },
  'site-settlement-none': { es: 'Ningún campamento lo ocupa.', en: 'No settlement is on it.' },
  'site-settlement-unknown': {
    es: 'No se pudo comparar con los campamentos.',
    en: 'It could not be compared with settlements.',
  },
  'site-other-site': {
    es: '{pct} % de la superficie es también de otro terreno: {names}. El mismo suelo se contaría dos veces.',
    en: '{pct} % of the area is also another site’s: {names}. The same land would count twice.',
  },
  'site-other-site-none': { es: 'No se repite con otro terreno.', en: 'It repeats no other site.' },
  'site-other-site-unknown': {
    es: 'No se pudo comparar con los otros terrenos.',
    en: 'It could not be compared with the other sites.',
  },
  'site-land-cost': {
    es: 'El suelo cuesta {value} UF por familia; se admite hasta {limit} UF.',
    en: 'The land costs {value} UF per family; up to {limit} UF is admitted.',
  },
  'site-land-cost-unknown': {
    es: 'Nadie ha registrado cuánto cuesta el suelo. Los planes usan una estimación, que se dice.',
    en: 'Nobody has recorded what the land costs. Plans use an estimate, and say so.',
  },
  'site-service': {
    es: 'A {metres} m caminando por calles; se piden hasta {limitM} m.',
    en: '{metres} m on foot along streets; up to {limitM} m is asked for.',
  },
  'site-service-estimate': {
    es: 'A unos {metres} m: línea recta corregida, sin calles cargadas que lo unan; se piden hasta {limitM} m.',
    en: 'About {metres} m: straight line, corrected, without loaded streets that lead there; up to {limitM} m is asked for.',
  },
  'site-service-none': {
    es: 'El registro está cargado y no hay ninguno; se pide uno hasta {limitM} m.',
    en: 'The register is loaded and has none; one within {limitM} m is asked for.',
  },
  'site-service-unknown': {
    es: 'El registro de este servicio no está cargado en la región.',
    en: 'The register of this service is not loaded in the region.',
  },
  'site-services-unknown': {
    es: 'No se pudo medir la distancia a los servicios: el motor de cobertura no responde. Vuelva a abrir la lista en un momento.',
    en: 'The distance to services could not be measured: the coverage engine does not answer. Open the list again in a moment.',
  },
}

/** What is wrong with what was sent. */
const issues: Messages = {
  'site-programme-unknown': {
    es: 'No hay un programa «{programme}». Elija uno de la lista.',
    en: 'There is no programme “{programme}”. Choose one of the list.',
  },
  'site-place-unknown': {
    es: 'No hay una región ni una comuna «{place}». Use su código: 05 o 05109.',
    en: 'There is no region or comuna “{place}”. Use its code: 05 or 05109.',
  },
  'site-boundary-missing': {
    es: 'Falta el límite: dibuje el terreno o acepte una propuesta.',
    en: 'The boundary is missing: draw the site or accept a proposal.',
  },
  'site-boundary-twice': {
    es: 'Hay un límite y una manzana: envíe uno de los dos.',
    en: 'There are a boundary and a block: send one of the two.',
  },
  'site-reason-missing': {
    es: 'Escriba por qué se descarta: quien lo vea después querrá saberlo.',
    en: 'Write why it is discarded: who sees it later will want to know.',
  },
  'site-edit-empty': { es: 'No hay nada que cambiar.', en: 'There is nothing to change.' },
  'site-block-unknown': {
    es: 'La manzana propuesta ya no está: los datos cambiaron. Busque propuestas otra vez.',
    en: 'The proposed block is not there any more: the data changed. Look for proposals again.',
  },
  'site-block-taken': {
    es: 'Esta manzana ya es un terreno: «{name}».',
    en: 'This block is a site already: “{name}”.',
  },
  'site-not-found': {
    es: 'No hay un terreno {id}. Puede haberse eliminado.',
    en: 'There is no site {id}. It may have been removed.',
  },
  'site-in-use': {
    es: '«{name}» está en planes: {plans}. Quítelo de ellos, o márquelo como descartado: los planes hechos se conservan.',
    en: '“{name}” is in plans: {plans}. Take it out of them, or mark it as discarded: plans that were made are kept.',
  },
  'site-rule-not-found': { es: 'No hay una regla {id}.', en: 'There is no rule {id}.' },
  'site-rule-without-limit': {
    es: 'Las distancias a los servicios se cambian en el conjunto de estándares «{set}».',
    en: 'Distances to services are changed in the set of standards “{set}”.',
  },
  'site-rule-share': {
    es: 'Una parte va de 0 a 1; llegó {limit}.',
    en: 'A share goes from 0 to 1; {limit} arrived.',
  },
}

/** What is to be read with lists and proposals. */
const findings: Messages = {
  'sites-none': {
    es: 'No hay terrenos en este lugar. Dibuje uno, importe un archivo o busque propuestas.',
    en: 'There are no sites in this place. Draw one, import a file or look for proposals.',
  },
  'sites-none-usable': {
    es: 'Ninguno de los terrenos se puede usar en un plan: vea en cada uno la regla que lo impide.',
    en: 'None of the sites can be used in a plan: see in each the rule that forbids it.',
  },
  'proposals-no-blocks': {
    es: 'No hay manzanas censales cargadas de este lugar: sin ellas no se sabe qué suelo está vacío. Impórtelas, o dibuje los terrenos.',
    en: 'No census blocks of this place are loaded: without them it is unknown which land is empty. Import them, or draw the sites.',
  },
  'proposals-none': {
    es: 'Ninguna manzana de {considered} cumple: ni vacía ni bastante grande. Pida menos superficie o admita más personas por hectárea.',
    en: 'None of {considered} blocks fits: empty and large enough. Ask for less area or admit more people per hectare.',
  },
  'proposals-check': {
    es: 'Una manzana casi sin habitantes puede ser un parque, una industria o un equipamiento: mírela en terreno antes de aceptarla.',
    en: 'A block with hardly any inhabitants may be a park, an industry or a facility: see it on the ground before you accept it.',
  },
  'proposals-more': {
    es: 'Se muestran las {shown} mejores de {count}.',
    en: 'The best {shown} of {count} are shown.',
  },
  'proposals-left-people-unknown': { es: 'Sin dato de población: {count}', en: 'Population unknown: {count}' },
  'proposals-left-inhabited': { es: 'Habitadas: {count}', en: 'Inhabited: {count}' },
  'proposals-left-small': { es: 'Menores que {minAreaM2} m²: {count}', en: 'Smaller than {minAreaM2} m²: {count}' },
  'proposals-left-facility': { es: 'Con un equipamiento adentro: {count}', en: 'With a facility inside: {count}' },
  'proposals-left-taken': {
    es: 'Ya son terreno, o se descartaron: {count}',
    en: 'Sites already, or discarded: {count}',
  },
  'proposals-left-settlement': { es: 'Ocupadas por un campamento: {count}', en: 'Under a settlement: {count}' },
  'proposals-left-forbidden': {
    es: 'En áreas de riesgo, no edificables o que otra regla impide: {count}',
    en: 'In hazard or no-build areas, or forbidden by another rule: {count}',
  },
  'proposals-left-outside': { es: 'Fuera del límite urbano: {count}', en: 'Outside the urban limit: {count}' },
  'proposals-left-steep': {
    es: 'Más empinadas que {maxSlopeDeg}°: {count}',
    en: 'Steeper than {maxSlopeDeg}°: {count}',
  },
}

export const sitesMessages: Messages = { ...checks, ...issues, ...findings }

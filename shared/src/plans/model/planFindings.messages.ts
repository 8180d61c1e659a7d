import type { Messages } from '../../messages/messages.ts'

/** What must be read with a plan. */
export const planFindingMessages: Messages = {
  'plan-unplannable': {
    es: 'No se puede planificar, {reason:word} ({count}): {names}.',
    en: 'Cannot be planned, {reason:word} ({count}): {names}.',
  },
  'plan-strategy-assumed': {
    es: 'No se sabe si pueden quedarse, o cuántas familias deben moverse ({count}): {names}. El plan supone que se quedan; no saber de un riesgo no es que no lo haya.',
    en: 'Nobody knows whether they can stay, or how many families must move ({count}): {names}. The plan assumes that they stay; an unknown hazard is not the absence of one.',
  },
  'plan-programme-not-valid': {
    es: '«{programme}» rige desde {starts} hasta {ends}, y el plan va de {from} a {to}: sus reglas pueden no valer.',
    en: '“{programme}” is in force from {starts} to {ends}, and the plan goes from {from} to {to}: its rules may not hold.',
  },
  'plan-programme-min-unknown': {
    es: 'No se sabe el mínimo de familias por proyecto de «{programme}»: el plan no exige ninguno.',
    en: 'The least number of families of a project of “{programme}” is not known: the plan asks for none.',
  },
  'plan-programme-max-unknown': {
    es: 'No se sabe el máximo de familias por proyecto de «{programme}»: el plan solo mira la capacidad del terreno.',
    en: 'The greatest number of families of a project of “{programme}” is not known: the plan only looks at the site’s capacity.',
  },
  'plan-sites-not-usable': {
    es: 'Terrenos que no cumplen una regla que los excluye, o sin capacidad conocida ({count}): {names}.',
    en: 'Sites that fail a rule which keeps them out, or without known capacity ({count}): {names}.',
  },
  'plan-sites-below-programme': {
    es: 'Terrenos con menos lugar que las {least} familias que exige el programa ({count}): {names}. No se construye en ellos.',
    en: 'Sites with less room than the {least} families that the programme asks for ({count}): {names}. Nothing is built on them.',
  },
  'plan-sites-without-cost': {
    es: 'Terrenos de los que no se sabe el costo ({count}): {names}. No se construye en ellos: escriba su costo.',
    en: 'Sites whose cost is not known ({count}): {names}. Nothing is built on them: write their cost.',
  },
  'plan-floor-limits': {
    es: 'El piso de {percent} % para {place}, donde {families} familias pueden tener solución, limita el plan a {most} familias.',
    en: 'The floor of {percent} % for {place}, where {families} families can have a solution, limits the plan to {most} families.',
  },
  'plan-lacks-unknown': {
    es: 'No se sabe si ya tienen algo de lo que se les construye ({count}): {names}. El plan cuenta con que falta.',
    en: 'Nobody knows whether they already have some of what is built for them ({count}): {names}. The plan counts it as lacking.',
  },
  'plan-cost-factor-unknown': {
    es: 'Reglas de costo que no se pudieron aplicar por falta de «{factor:word}» ({count}): {names}. Su costo puede ser otro.',
    en: 'Cost rules that could not be applied for lack of “{factor:word}” ({count}): {names}. Their cost may differ.',
  },
  'word.slope-deg': { es: 'pendiente', en: 'slope' },
  'word.households-per-ha': { es: 'densidad', en: 'density' },
  'word.distance-to-street-m': { es: 'distancia a la calle', en: 'distance to the street' },
  'plan-costs-to-confirm': {
    es: 'Costos por confirmar en el catálogo ({count}): {namesEs}.',
    en: 'Costs to be confirmed in the catalogue ({count}): {namesEn}.',
  },
  'plan-capacity-estimated': {
    es: 'Capacidad estimada por superficie, nadie la registró ({count}): {names}.',
    en: 'Capacity estimated from the area, nobody recorded it ({count}): {names}.',
  },
  'plan-land-cost-estimated': {
    es: 'Costo del suelo estimado, nadie lo registró ({count}): {names}.',
    en: 'Cost of land estimated, nobody recorded it ({count}): {names}.',
  },
  'plan-site-works-unknown': {
    es: 'No se sabe qué cuestan las obras del terreno, y no están en el plan ({count}): {names}.',
    en: 'Nobody knows what the works of the site cost, and they are not in the plan ({count}): {names}.',
  },
  'plan-distance-straight': {
    es: 'Traslados medidos en línea recta, porque ahí no hay calles cargadas: {count}.',
    en: 'Moves measured in a straight line, because no streets are loaded there: {count}.',
  },
  'plan-ends-beyond': {
    es: 'Obras que terminan después de {year}, el último año del plan: {count}. Su costo está entero en el año en que empiezan.',
    en: 'Works that end after {year}, the last year of the plan: {count}. Their whole cost is in the year in which they begin.',
  },
  'plan-broken-option': { es: 'Una obra no es de este plan.', en: 'A work is not of this plan.' },
  'plan-broken-twice': {
    es: '{settlement}: «{nameEs}» está dos veces. Quite una.',
    en: '{settlement}: “{nameEn}” is there twice. Remove one.',
  },
  'plan-broken-year': {
    es: '{settlement}: «{nameEs}» no puede empezar en {year}.',
    en: '{settlement}: “{nameEn}” cannot begin in {year}.',
  },
  'plan-broken-clique': {
    es: '{settlement}: «{nameEs}» y «{otherEs}» no van juntos. Deje uno.',
    en: '{settlement}: “{nameEn}” and “{otherEn}” do not go together. Keep one.',
  },
  'plan-broken-need': {
    es: '{settlement}: «{nameEs}» necesita antes «{otherEs}», que no está en el plan.',
    en: '{settlement}: “{nameEn}” needs “{otherEn}” before, which is not in the plan.',
  },
  'plan-broken-need-later': {
    es: '{settlement}: «{nameEs}» empieza en {year}, {by} año(s) antes de que termine «{otherEs}».',
    en: '{settlement}: “{nameEn}” begins in {year}, {by} year(s) before “{otherEn}” ends.',
  },
  'plan-broken-moves': {
    es: '{settlement}: {wanted} familias deben tener un terreno y {moved} lo tienen.',
    en: '{settlement}: {wanted} families must have a site and {moved} have one.',
  },
  'plan-broken-distance': {
    es: '{settlement}: {families} familias van a {site}, que está más lejos de lo permitido.',
    en: '{settlement}: {families} families go to {site}, which is farther than allowed.',
  },
  'plan-broken-site': {
    es: '{site}: {families} familias y lugar para {capacity}; sobran {by}.',
    en: '{site}: {families} families and room for {capacity}; {by} too many.',
  },
  'plan-broken-group': {
    es: '{site}, {year}: {families} familias no forman proyectos de {minGroup} a {maxGroup}; la diferencia es {by}.',
    en: '{site}, {year}: {families} families do not make projects of {minGroup} to {maxGroup}; the difference is {by}.',
  },
  'plan-broken-budget': {
    es: '{year}: faltan {uf} UF.',
    en: '{year}: {uf} UF are missing.',
  },
  'plan-broken-capacity': {
    es: '{place}, {year}: obras para {families} familias y capacidad para {familiesPerYear}; sobran {by}.',
    en: '{place}, {year}: works for {families} families and capacity for {familiesPerYear}; {by} too many.',
  },
  'plan-broken-floor-families': {
    es: '{place} debe tener {percent} % de las familias: faltan {by} familias.',
    en: '{place} must have {percent} % of the families: {by} families are missing.',
  },
  'plan-broken-floor-money': {
    es: '{place} debe tener {percent} % del dinero de las obras: faltan {by} UF.',
    en: '{place} must have {percent} % of the money of works: {by} UF are missing.',
  },
  'plan-broken-min-families': {
    es: 'El plan debe llegar a {wanted} familias y llega a {families}: faltan {by}.',
    en: 'The plan must reach {wanted} families and reaches {families}: {by} are missing.',
  },
  'plan-broken-lock': {
    es: '{settlement} está fijado dentro del plan y no tiene lo fijado.',
    en: '{settlement} is locked in and does not have what was locked.',
  },
  'plan-wants-families': { es: 'Al menos {families} familias', en: 'At least {families} families' },
  'plan-wants-floor-families': {
    es: '{place}: al menos {percent} % de las familias',
    en: '{place}: at least {percent} % of the families',
  },
  'plan-wants-floor-money': {
    es: '{place}: al menos {percent} % del dinero de las obras',
    en: '{place}: at least {percent} % of the money of works',
  },
  'plan-wants-lock': { es: '{settlement}, fijado dentro', en: '{settlement}, locked in' },
  'plan-wants-capacity': {
    es: '{place}, {year}: obras para {families} familias a lo más',
    en: '{place}, {year}: works for at most {families} families',
  },
}
